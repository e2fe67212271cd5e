package io.redshiftrestore.api;

import io.redshiftrestore.api.credentials.RenewableCredentials;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.RedshiftException;
import software.amazon.awssdk.services.redshift.model.RedshiftResponse;

/** Drives the SDK's paginator of one action, holds the API to its contract, and logs each call. */
final class SdkPages<A extends RedshiftResponse, R> implements Pages<R> {

  private final DescribeAction<A, R> action;
  private final ApiRequest request;
  private final Optional<RenewableCredentials> credentials;
  private final StatementCalls calls;
  private final SdkFailures failures;
  private final CallLog log;
  private final ListingSizes sizes;
  private final Iterator<A> answers;
  private final Set<String> markersSeen = new HashSet<>();
  private @Nullable String marker;
  private long rowsSeen;
  private boolean ended;

  SdkPages(
      DescribeAction<A, R> action,
      ApiRequest request,
      RedshiftClient client,
      Optional<RenewableCredentials> credentials,
      StatementCalls calls,
      SdkFailures failures,
      CallLog log,
      ListingSizes sizes) {
    this.action = action;
    this.request = request;
    this.credentials = credentials;
    this.calls = calls;
    this.failures = failures;
    this.log = log;
    this.sizes = sizes;
    this.answers = action.paginator().open(client, request).iterator();
    request.marker().ifPresent(this::follow);
  }

  @Override
  public boolean hasNext() {
    return !ended && answers.hasNext();
  }

  @Override
  public Page<R> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      return calls.make(this::fetch);
    } catch (RuntimeException | Error failure) {
      ended = true;
      throw failure;
    }
  }

  private Page<R> fetch(CallInFlight call) {
    Map<String, String> parameters = new HashMap<>(request.filters());
    if (marker != null) {
      parameters.put("Marker", marker);
    }
    Instant start = Instant.now();
    try {
      A answer = answer();
      String requestId = answer.responseMetadata().requestId();
      Page<R> page = page(answer, requestId, call);
      noteSize(page);
      log(call, parameters, start, OptionalInt.of(page.rows().size()), requestId, null);
      return page;
    } catch (SdkException | UncheckedIOException failure) {
      String requestId = failure instanceof AwsServiceException fault ? fault.requestId() : null;
      if (namesNothing(failure)) {
        ended = true;
        log(call, parameters, start, OptionalInt.of(0), requestId, null);
        return new Page<>(List.of(), Optional.empty());
      }
      ApiException translated = failures.translate(failure, action, call.attempts());
      log(call, parameters, start, OptionalInt.empty(), requestId, translated);
      throw translated;
    } catch (ApiException broken) {
      log(call, parameters, start, OptionalInt.empty(), null, broken);
      throw broken;
    }
  }

  /** Asks for a page, and once more for the same one where the keys have expired meanwhile. */
  private A answer() {
    int renewals = credentials.map(RenewableCredentials::renewals).orElse(0);
    try {
      return answers.next();
    } catch (RedshiftException refused) {
      if (ServiceErrors.isExpired(refused)
          && credentials.filter(keys -> keys.renew(renewals)).isPresent()) {
        return answers.next();
      }
      throw refused;
    }
  }

  private Page<R> page(A answer, String requestId, CallInFlight call) {
    // A caller's own client does not check answers as ours does, and the SDK accepts any document.
    if (call.attempts() == 0 && !action.hasRows().test(answer)) {
      throw failures.contractBroken(
          action, SdkFailures.NO_RESPONSE + " (it holds no list)", requestId);
    }
    Optional<String> next =
        Optional.ofNullable(action.marker().apply(answer)).filter(text -> !text.isEmpty());
    if (next.isPresent() && !follow(next.get())) {
      throw failures.contractBroken(action, "gave the same marker twice", requestId);
    }
    return new Page<>(action.rows().apply(answer), next);
  }

  private void noteSize(Page<R> page) {
    rowsSeen += page.rows().size();
    if (request.isWholeListing() && page.nextMarker().isEmpty()) {
      sizes.record(action.name(), failures.region(), rowsSeen);
    }
  }

  private boolean follow(String nextMarker) {
    marker = nextMarker;
    return markersSeen.add(nextMarker);
  }

  /**
   * A filter that names nothing is an empty answer. Without a filter the fault makes no sense, and
   * on a later page it would cut the answer short.
   */
  private boolean namesNothing(RuntimeException failure) {
    return !request.filters().isEmpty()
        && markersSeen.isEmpty()
        && failure instanceof RedshiftException fault
        && action.notFoundCodes().contains(ServiceError.of(fault).code());
  }

  private void log(
      CallInFlight call,
      Map<String, String> parameters,
      Instant start,
      OptionalInt rows,
      @Nullable String requestId,
      @Nullable ApiException error) {
    log.add(
        new ApiCall(
            calls.number(),
            start,
            Duration.between(start, Instant.now()),
            failures.region(),
            action.name(),
            Map.copyOf(parameters),
            request.maxRecords(),
            rows,
            call.attempts(),
            Optional.ofNullable(requestId).filter(id -> !id.equals(ServiceError.NO_REQUEST_ID)),
            Optional.ofNullable(error).map(Throwable::getMessage)));
  }
}
