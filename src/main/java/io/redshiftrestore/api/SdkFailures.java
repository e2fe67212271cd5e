package io.redshiftrestore.api;

import io.redshiftrestore.api.ApiException.Kind;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshift.model.RedshiftException;
import software.amazon.awssdk.services.sts.model.StsException;

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

  /** What the SDK puts for a request id when an answer has none. */
  static final String NO_REQUEST_ID = "UNKNOWN";

  /** Behind a message's first part the SDK writes its attempts, or every profile there is. */
  private static final Pattern NOT_FOR_USERS = Pattern.compile(" \\(SDK |: ProfileFile\\(");

  private static final Set<String> DENIED =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "UnauthorizedOperation",
          "NotAuthorized",
          "OptInRequired");
  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired", "UnauthorizedException");
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

  /** What was called: the action, or what the SDK had to ask for credentials before. */
  private record Called(String name, String permission) {

    static Called of(AwsServiceException answer, DescribeAction<?, ?> action) {
      if (answer instanceof RedshiftException) {
        return new Called(action.name(), "the action " + action.iamAction());
      }
      return answer instanceof StsException
          ? new Called(
              "AssumeRole",
              "the action sts:AssumeRole, in the role's trust policy too, and check externalId")
          : new Called("Fetching credentials", "the profile's account and role");
    }
  }

  /** Returns the exception for an error of a call; an {@code ApiException} inside is kept. */
  ApiException translate(SdkException failure, DescribeAction<?, ?> action) {
    if (failure instanceof AwsServiceException answer) {
      return fromAnswer(answer, Called.of(answer, action));
    }
    if (failure instanceof AbortedException) {
      return new ApiException(Kind.CANCELLED, "The call was interrupted.", failure);
    }
    if (failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException) {
      return failed(
          Kind.NETWORK,
          action.name(),
          "got no answer in time; raise apiCallTimeout or try again",
          failure);
    }
    Throwable root = rootOf(failure);
    if (root instanceof IOException) {
      return failed(
          Kind.NETWORK,
          action.name(),
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
    return failed(Kind.NETWORK, action.name(), "failed: " + firstSentence(failure), failure);
  }

  private ApiException fromAnswer(AwsServiceException answer, Called called) {
    AwsErrorDetails details = answer.awsErrorDetails();
    String code = details == null || details.errorCode() == null ? "" : details.errorCode();
    String said = said(answer, code);
    if (DENIED.contains(code)) {
      return failed(
          Kind.DENIED,
          called.name(),
          "was denied " + said + "; allow " + called.permission(),
          answer);
    }
    if (EXPIRED.contains(code)) {
      return failed(
          Kind.CREDENTIALS, called.name(), "was refused " + said + "; " + logInAgain(), answer);
    }
    if (BAD_CREDENTIALS.contains(code)) {
      return failed(
          Kind.CREDENTIALS,
          called.name(),
          "was refused " + said + "; check the access key, its secret and the session token",
          answer);
    }
    if (answer.isThrottlingException()) {
      return failed(
          Kind.THROTTLED,
          called.name(),
          "was throttled " + said + "; try again later, or raise maxAttempts",
          answer);
    }
    if (BAD_ARGUMENT.contains(code)) {
      return failed(Kind.ARGUMENT, called.name(), "refused an argument " + said, answer);
    }
    if (code.isEmpty() && answer.statusCode() / 100 != 5) {
      return failed(
          Kind.SERVICE,
          called.name(),
          "was not understood " + said + "; check the endpoint",
          answer);
    }
    return failed(Kind.SERVICE, called.name(), "failed " + said + "; try again later", answer);
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
    String id = isKnown(requestId) ? " (AWS request id " + requestId + ")" : "";
    return failed(
        Kind.CONTRACT,
        action.name(),
        what + id + "; the rows so far are not complete; check the endpoint or report this",
        cause);
  }

  private ApiException failed(Kind kind, String called, String what, @Nullable Throwable cause) {
    return new ApiException(kind, called + " in " + region + " " + what + ".", cause);
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
    if (isKnown(answer.requestId())) {
      said.append("; AWS request id ").append(answer.requestId());
    }
    return said.append(')').toString();
  }

  private static boolean isKnown(@Nullable String requestId) {
    return requestId != null && !requestId.equals(NO_REQUEST_ID);
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
    String first = NOT_FOR_USERS.split(message, 2)[0].strip();
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
