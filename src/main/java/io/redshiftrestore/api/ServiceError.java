package io.redshiftrestore.api;

import io.redshiftrestore.api.http.Excerpt;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What a service says of a call that failed.
 *
 * @param code the error's code, such as {@code Throttling}; empty when the answer is not the
 *     service's own, as that of a gateway
 * @param status the HTTP status
 * @param message the service's sentence; may be empty
 * @param requestId the id that AWS gave the request
 */
record ServiceError(String code, int status, String message, Optional<String> requestId) {

  /** What the SDK puts for a request id when an answer has none. */
  static final String NO_REQUEST_ID = "UNKNOWN";

  private static final String EXCEPTION = "Exception";

  static ServiceError of(AwsServiceException answer) {
    Optional<AwsErrorDetails> details = Optional.ofNullable(answer.awsErrorDetails());
    return new ServiceError(
        details.map(AwsErrorDetails::errorCode).orElse(""),
        answer.statusCode(),
        details.map(AwsErrorDetails::errorMessage).orElse(""),
        Optional.ofNullable(answer.requestId()).filter(id -> !id.equals(NO_REQUEST_ID)));
  }

  /**
   * The API reference has codes with and without this ending; as a name of a class it tells less.
   */
  private String shownCode() {
    return code.length() > EXCEPTION.length() && code.endsWith(EXCEPTION)
        ? code.substring(0, code.length() - EXCEPTION.length())
        : code;
  }

  /** Returns all of it in parentheses, on one line and not too long. */
  String inParentheses() {
    return "("
        + (code.isEmpty() ? "HTTP status " + status : Excerpt.of(shownCode()))
        + (message.isEmpty() ? "" : ": " + Excerpt.of(message))
        + requestId.map(id -> "; AWS request id " + Excerpt.of(id)).orElse("")
        + ")";
  }
}
