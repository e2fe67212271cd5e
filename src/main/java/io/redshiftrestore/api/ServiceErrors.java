package io.redshiftrestore.api;

import io.redshiftrestore.api.ApiException.Kind;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.redshift.model.RedshiftException;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * Says in one sentence what a service answered to a call that failed, and what to do.
 *
 * <p>An answer is judged by its code first and its HTTP status second, because AWS sends throttling
 * and rejected credentials with several statuses (the common errors of the API reference).
 *
 * @param region the region that was called
 * @param profile the profile that the user named, for the advice how to log in again
 */
record ServiceErrors(String region, Optional<String> profile) {

  private static final Set<String> DENIED =
      Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "NotAuthorized");
  private static final Set<String> NOT_ENABLED =
      Set.of("RegionDisabledException", "OptInRequired", "SubscriptionRequiredException");
  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "UnauthorizedException");
  private static final Set<String> BAD_CREDENTIALS =
      Set.of(
          "InvalidClientTokenId",
          "SignatureDoesNotMatch",
          "InvalidSignatureException",
          "IncompleteSignature",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException",
          "UnrecognizedClientException",
          "InvalidAccessKeyId",
          "InvalidIdentityToken",
          "AuthFailure");
  private static final Set<String> BAD_ARGUMENT =
      Set.of("InvalidParameterValue", "InvalidParameterCombination", "ValidationError");
  private static final Set<String> ANOTHER_SERVICE =
      Set.of("InvalidAction", "UnknownOperationException", "NoSuchVersion", "MissingAction");

  private static final int UNAUTHORIZED = 401;

  /** Returns whether a service refuses keys that were good before. */
  static boolean isExpired(AwsServiceException answer) {
    return EXPIRED.contains(ServiceError.of(answer).code());
  }

  /** What was called: the action, or what the SDK had to ask for credentials before. */
  private record Called(String name, String permission) {

    static Called of(
        AwsServiceException answer, DescribeAction<?, ?> action, Optional<String> source) {
      String use = source.map(place -> " for " + place).orElse("");
      if (answer instanceof RedshiftException) {
        return new Called(action.name(), "the action " + action.iamAction());
      }
      return answer instanceof StsException
          ? new Called(
              "AssumeRole of STS" + use,
              "the action sts:AssumeRole, in the role's trust policy too, and check externalId")
          : new Called("Fetching credentials from SSO" + use, "the profile's account and role");
    }
  }

  /**
   * Returns the exception for an answer.
   *
   * @param source what asked for credentials, if the answer is about them
   * @param failure what the SDK threw, of which the answer may be the cause
   */
  ApiException translate(
      AwsServiceException answer,
      DescribeAction<?, ?> action,
      Optional<String> source,
      RuntimeException failure) {
    Called called = Called.of(answer, action, source);
    ServiceError error = ServiceError.of(answer);
    Verdict verdict = verdict(answer, error, called);
    return new ApiException(
        verdict.kind,
        called.name
            + " in "
            + region
            + " "
            + verdict.what.replace("%s", error.inParentheses())
            + ".",
        failure);
  }

  /** What to make of an answer; {@code %s} stands for what the service says. */
  private record Verdict(Kind kind, String what) {}

  private Verdict verdict(AwsServiceException answer, ServiceError error, Called called) {
    String code = error.code();
    if (DENIED.contains(code)) {
      return new Verdict(Kind.DENIED, "was denied %s; allow " + called.permission);
    } else if (NOT_ENABLED.contains(code)) {
      return new Verdict(
          Kind.DENIED, "was denied %s; enable the region or the service for the account");
    } else if (answer.isClockSkewException()) {
      return new Verdict(Kind.CREDENTIALS, "was refused %s; set the clock of this computer");
    } else if (EXPIRED.contains(code)) {
      return new Verdict(Kind.CREDENTIALS, "was refused %s; " + logInAgain());
    } else if (BAD_CREDENTIALS.contains(code)) {
      return new Verdict(
          Kind.CREDENTIALS,
          "was refused %s; check the access key, its secret and the session token");
    } else if (answer.isThrottlingException()) {
      return new Verdict(Kind.THROTTLED, "was throttled %s; try again later, or raise maxAttempts");
    } else if (BAD_ARGUMENT.contains(code)) {
      return new Verdict(Kind.ARGUMENT, "refused an argument %s");
    } else if (ANOTHER_SERVICE.contains(code)) {
      return new Verdict(
          Kind.SETTING, "is not known there %s; check that the endpoint is one of Redshift");
    }
    return byStatus(error);
  }

  private static Verdict byStatus(ServiceError error) {
    if (error.status() / 100 == 5) {
      return new Verdict(Kind.SERVICE, "failed %s; try again later");
    } else if (!error.code().isEmpty()) {
      return new Verdict(
          Kind.SERVICE, "failed %s; look the code up in the API reference of Amazon Redshift");
    } else if (error.status() == UNAUTHORIZED) {
      return new Verdict(
          Kind.CREDENTIALS, "was refused on the way %s; check the endpoint and the proxy");
    }
    return new Verdict(Kind.SERVICE, "was not understood %s; check the endpoint");
  }

  private String logInAgain() {
    return "run `aws sso login"
        + profile.map(name -> " --profile " + name).orElse("")
        + "` or renew them";
  }
}
