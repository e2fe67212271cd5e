package io.redshiftrestore.api;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.RedshiftException;
import software.amazon.awssdk.services.redshift.model.RedshiftResponse;

/** Drives the SDK's paginator of one action, and holds the API to its contract. */
final class SdkPages<A extends RedshiftResponse, R> implements Pages<R> {

  private final DescribeAction<A, R> action;
  private final ApiRequest request;
  private final StatementCalls calls;
  private final SdkFailures failures;
  private final Iterator<A> answers;
  private final Set<String> markersSeen = new HashSet<>();
  private boolean ended;

  SdkPages(
      DescribeAction<A, R> action,
      ApiRequest request,
      RedshiftClient client,
      StatementCalls calls,
      SdkFailures failures) {
    this.action = action;
    this.request = request;
    this.calls = calls;
    this.failures = failures;
    this.answers = action.paginator().open(client, request).iterator();
    request.marker().ifPresent(markersSeen::add);
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
      return page(calls.make(answers::next));
    } catch (SdkException failure) {
      ended = true;
      if (namesNothing(failure)) {
        return new Page<>(List.of(), Optional.empty());
      }
      throw failures.translate(failure, action);
    } catch (RuntimeException failure) {
      ended = true;
      throw failure;
    }
  }

  private Page<R> page(A answer) {
    String requestId = answer.responseMetadata().requestId();
    if (!action.hasRows().test(answer) && SdkFailures.NO_REQUEST_ID.equals(requestId)) {
      throw failures.contractBroken(
          action, "answered with something that is not a Redshift response", requestId);
    }
    Optional<String> marker =
        Optional.ofNullable(action.marker().apply(answer)).filter(text -> !text.isEmpty());
    if (marker.isPresent() && !markersSeen.add(marker.get())) {
      throw failures.contractBroken(action, "gave the same marker twice", requestId);
    }
    return new Page<>(action.rows().apply(answer), marker);
  }

  /**
   * A filter that names nothing is an empty answer. Without a filter the fault makes no sense, and
   * on a later page it would cut the answer short.
   */
  private boolean namesNothing(SdkException failure) {
    return !request.filters().isEmpty()
        && markersSeen.isEmpty()
        && failure instanceof RedshiftException fault
        && fault.awsErrorDetails() != null
        && action.notFoundCodes().contains(fault.awsErrorDetails().errorCode());
  }
}
