package io.redshiftrestore.api;

import io.redshiftrestore.api.ApiException.Kind;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Says the SDK's errors in one sentence that names the cause and the way out.
 *
 * <p>An error is judged by its code first and its HTTP status second, because AWS sends throttling
 * and rejected credentials with several statuses (the common errors of the API reference).
 *
 * @param region the region that was called
 * @param profile the profile that the user named, for the advice how to log in again
 */
record SdkFailures(String region, Optional<String> profile) {

  private static final Set<String> DENIED =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "UnauthorizedOperation",
          "NotAuthorized",
          "OptInRequired");
  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");
  private static final Set<String> BAD_CREDENTIALS =
      Set.of(
          "InvalidClientTokenId",
          "SignatureDoesNotMatch",
          "IncompleteSignature",
          "MissingAuthenticationToken",
          "UnrecognizedClientException",
          "InvalidAccessKeyId");
  private static final Set<String> BAD_ARGUMENT =
      Set.of("InvalidParameterValue", "InvalidParameterCombination", "ValidationError");

  /** Returns the exception for an error of a call; an {@code ApiException} inside is kept. */
  ApiException translate(SdkException failure, DescribeAction<?, ?> action) {
    if (failure instanceof AwsServiceException answer) {
      return fromAnswer(answer, action);
    }
    if (failure instanceof AbortedException) {
      return new ApiException(Kind.CANCELLED, "The call was interrupted.", failure);
    }
    if (failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException) {
      return failed(
          Kind.NETWORK,
          action,
          "got no answer in time; raise apiCallTimeout or try again",
          failure);
    }
    Throwable root = rootOf(failure);
    if (root instanceof IOException) {
      return failed(
          Kind.NETWORK,
          action,
          "could not reach the endpoint ("
              + reason(root)
              + "); check region, endpoint and the network",
          failure);
    }
    if (isAboutCredentials(failure)) {
      return new ApiException(Kind.CREDENTIALS, noCredentials(failure), failure);
    }
    if (String.valueOf(failure.getMessage()).startsWith("Unable to unmarshall")) {
      return contractBroken(
          action, "gave an answer that cannot be read (" + reason(root) + ")", null, failure);
    }
    return failed(Kind.NETWORK, action, "failed: " + firstSentence(failure), failure);
  }

  private ApiException fromAnswer(AwsServiceException answer, DescribeAction<?, ?> action) {
    AwsErrorDetails details = answer.awsErrorDetails();
    String code = details == null || details.errorCode() == null ? "" : details.errorCode();
    String said = said(answer, code);
    if (DENIED.contains(code)) {
      return failed(
          Kind.DENIED,
          action,
          "was denied " + said + "; allow the action " + action.iamAction(),
          answer);
    }
    if (EXPIRED.contains(code)) {
      return failed(Kind.CREDENTIALS, action, "was refused " + said + "; " + logInAgain(), answer);
    }
    if (BAD_CREDENTIALS.contains(code)) {
      return failed(
          Kind.CREDENTIALS,
          action,
          "was refused " + said + "; check the access key, its secret and the session token",
          answer);
    }
    if (answer.isThrottlingException()) {
      return failed(
          Kind.THROTTLED,
          action,
          "was throttled " + said + "; try again later, or raise maxAttempts",
          answer);
    }
    if (BAD_ARGUMENT.contains(code)) {
      return failed(Kind.ARGUMENT, action, "refused an argument " + said, answer);
    }
    if (code.isEmpty() && answer.statusCode() / 100 != 5) {
      return failed(
          Kind.SERVICE, action, "was not understood " + said + "; check the endpoint", answer);
    }
    return failed(Kind.SERVICE, action, "failed " + said + "; try again later", answer);
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
    String id = requestId == null ? "" : " (AWS request id " + requestId + ")";
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

  private static String said(AwsServiceException answer, String code) {
    AwsErrorDetails details = answer.awsErrorDetails();
    String message =
        details == null || details.errorMessage() == null ? "" : details.errorMessage();
    StringBuilder said = new StringBuilder("(");
    said.append(code.isEmpty() ? "HTTP status " + answer.statusCode() : code);
    if (!message.isEmpty()) {
      said.append(": ").append(message);
    }
    if (answer.requestId() != null && !answer.requestId().equals("UNKNOWN")) {
      said.append("; AWS request id ").append(answer.requestId());
    }
    return said.append(')').toString();
  }

  private static boolean isAboutCredentials(SdkException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("credentials")
        || message.contains("SSO")
        || message.contains("Profile");
  }

  /** The default chain's own text lists every profile of the machine: too much for a message. */
  private String noCredentials(SdkException failure) {
    String message = String.valueOf(failure.getMessage());
    if (message.startsWith("Unable to load credentials from any of the providers in the chain")) {
      return "No AWS credentials were found; set profile, or accessKeyId and secretAccessKey, or "
          + logInAgain()
          + ".";
    }
    return "The AWS credentials could not be loaded: "
        + firstSentence(failure)
        + "; "
        + logInAgain()
        + ".";
  }

  private String logInAgain() {
    return "run `aws sso login"
        + profile.map(name -> " --profile " + name).orElse("")
        + "` or renew them";
  }

  private static String firstSentence(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    int end = message.indexOf(" (SDK ");
    String first = (end < 0 ? message : message.substring(0, end)).strip();
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  private static String reason(Throwable root) {
    String name = root.getClass().getSimpleName().replaceAll("Exception$", "");
    return root.getMessage() == null ? name : name + ": " + root.getMessage();
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }
}
