package io.redshiftrestore.api;

import com.google.common.base.Throwables;
import io.redshiftrestore.api.ApiException.Kind;
import io.redshiftrestore.api.credentials.NoCredentialsException;
import io.redshiftrestore.api.credentials.Reason;
import io.redshiftrestore.api.http.Excerpt;
import io.redshiftrestore.api.http.UnusableAnswerException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/**
 * Says the SDK's errors in one sentence that names the cause and the way out. They are told apart
 * by their types; an answer of a service is for {@link ServiceErrors}.
 *
 * @param region the region that was called
 * @param profile the profile that the user named, for the advice how to log in again
 */
record SdkFailures(String region, Optional<String> profile) {

  /** How a sentence begins that tells of an answer from somebody else. */
  static final String NO_RESPONSE = "answered with something that is not a Redshift response";

  /**
   * Returns the exception for an error of a call.
   *
   * @param attempts how many requests were sent, as far as is known
   */
  ApiException translate(RuntimeException failure, DescribeAction<?, ?> action, int attempts) {
    List<Throwable> chain = Throwables.getCausalChain(failure);
    Optional<AwsServiceException> answer = first(chain, AwsServiceException.class);
    Optional<NoCredentialsException> credentials = first(chain, NoCredentialsException.class);
    if (answer.isPresent()) {
      return new ServiceErrors(region, profile)
          .translate(
              answer.get(), action, credentials.flatMap(NoCredentialsException::source), failure);
    }
    if (has(chain, AbortedException.class)) {
      return new ApiException(Kind.CANCELLED, "The call was interrupted.", failure);
    }
    if (has(chain, ApiCallTimeoutException.class)
        || has(chain, ApiCallAttemptTimeoutException.class)) {
      return failed(
          Kind.NETWORK,
          action,
          "got no answer in time; raise apiCallTimeout or try again",
          failure);
    }
    Optional<UnusableAnswerException> unusable = first(chain, UnusableAnswerException.class);
    if (unusable.isPresent()) {
      return contractBroken(
          action, NO_RESPONSE + " (" + unusable.get().getMessage() + ")", null, failure);
    }
    if (credentials.isPresent()) {
      return new ApiException(
          Kind.CREDENTIALS,
          credentials.get().getMessage() + "; " + credentials.get().advice() + ".",
          failure);
    }
    if (has(chain, IOException.class)) {
      return failed(
          Kind.NETWORK,
          action,
          "could not reach the endpoint ("
              + Reason.atTheRootOf(failure)
              + "); check region, endpoint and the network",
          failure);
    }
    if (attempts > 0 || isOfAValue(chain)) {
      String what = "gave an answer that cannot be read (" + Reason.atTheRootOf(failure) + ")";
      return contractBroken(action, what, null, failure);
    }
    return setting(failure, action.name() + " in " + region + " could not be called");
  }

  /** Returns the exception for what the SDK does not take of AWS's settings. */
  static ApiException setting(RuntimeException failure, String what) {
    return new ApiException(
        Kind.SETTING,
        what
            + ": "
            + Reason.of(failure)
            + "; check the AWS settings in the environment and the profile.",
        failure);
  }

  /** Returns the exception for an answer that the API should never give. */
  ApiException contractBroken(DescribeAction<?, ?> action, String what, String requestId) {
    return contractBroken(action, what, requestId, null);
  }

  private ApiException contractBroken(
      DescribeAction<?, ?> action,
      String what,
      @Nullable String requestId,
      @Nullable Throwable cause) {
    String id =
        requestId == null || requestId.equals(ServiceError.NO_REQUEST_ID)
            ? ""
            : " (AWS request id " + Excerpt.of(requestId) + ")";
    return failed(
        Kind.CONTRACT,
        action,
        what + id + "; the rows so far are not complete; check the endpoint or report this",
        cause);
  }

  private ApiException failed(
      Kind kind, DescribeAction<?, ?> action, String what, @Nullable Throwable cause) {
    return new ApiException(kind, action.name() + " in " + region + " " + what + ".", cause);
  }

  /** A number or a time that is none; all else of an answer has been looked at before. */
  private static boolean isOfAValue(List<Throwable> chain) {
    return has(chain, NumberFormatException.class) || has(chain, DateTimeException.class);
  }

  private static boolean has(List<Throwable> chain, Class<?> type) {
    return chain.stream().anyMatch(type::isInstance);
  }

  private static <T> Optional<T> first(List<Throwable> chain, Class<T> type) {
    return chain.stream()
        .flatMap(link -> type.isInstance(link) ? Stream.of(type.cast(link)) : Stream.empty())
        .findFirst();
  }
}
