package io.redshiftrestore.api;

import static io.redshiftrestore.api.ApiException.Kind.ARGUMENT;
import static io.redshiftrestore.api.ApiException.Kind.CREDENTIALS;
import static io.redshiftrestore.api.ApiException.Kind.DENIED;
import static io.redshiftrestore.api.ApiException.Kind.NETWORK;
import static io.redshiftrestore.api.ApiException.Kind.SERVICE;
import static io.redshiftrestore.api.ApiException.Kind.THROTTLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import io.redshiftrestore.sandbox.WireResponse;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

/** What a failed call says: what went wrong, and what to do about it. */
class CallFailuresTest {

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(45));
  @AutoClose private final SandboxApi api = SandboxApi.of(sandbox);

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            Fault.throttling(),
            THROTTLED,
            "was throttled (Throttling: Rate exceeded; AWS request id ID);"
                + " try again later, or raise maxAttempts."),
        arguments(
            Fault.service(503, "SlowDown", "Please reduce your request rate."),
            THROTTLED,
            "was throttled (SlowDown: Please reduce your request rate.; AWS request id ID);"
                + " try again later, or raise maxAttempts."),
        arguments(
            Fault.internalFailure(),
            SERVICE,
            "failed (InternalFailure: An internal error has occurred.; AWS request id ID);"
                + " try again later."),
        arguments(
            Fault.serviceUnavailable(), SERVICE, "failed (HTTP status 503); try again later."),
        arguments(
            Fault.accessDenied(),
            DENIED,
            "was denied (AccessDenied: Access Denied. Please ensure that your IAM Permissions"
                + " allow this operation.; AWS request id ID); allow the action"
                + " redshift:DescribeTableRestoreStatus."),
        arguments(
            Fault.expiredToken(),
            CREDENTIALS,
            "was refused (ExpiredToken: The security token included in the request is expired;"
                + " AWS request id ID); run `aws sso login` or renew them."),
        arguments(
            Fault.signatureDoesNotMatch(),
            CREDENTIALS,
            "was refused (SignatureDoesNotMatch: The request signature we calculated does not"
                + " match the signature you provided.; AWS request id ID); check the access key,"
                + " its secret and the session token."),
        arguments(
            Fault.invalidClientTokenId(),
            CREDENTIALS,
            "was refused (InvalidClientTokenId: The security token included in the request is"
                + " invalid.; AWS request id ID); check the access key, its secret and the session"
                + " token."),
        arguments(
            Fault.service(400, "InvalidParameterValue", "Invalid value for Marker"),
            ARGUMENT,
            "refused an argument (InvalidParameterValue: Invalid value for Marker; AWS request id"
                + " ID)."));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_failed_call_says_what_and_why_and_what_to_do(
      Fault fault, ApiException.Kind kind, String said) {
    sandbox.faults().always(fault);
    ApiException failure = api.failure();
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(withoutRequestId(failure))
        .isEqualTo("DescribeTableRestoreStatus in us-east-1 " + said);
    assertThat(failure).hasCauseInstanceOf(SdkException.class);
  }

  private static String withoutRequestId(Throwable failure) {
    return String.valueOf(failure.getMessage())
        .replaceAll("AWS request id [0-9a-f-]{36}", "AWS request id ID");
  }

  @Test
  void a_page_of_a_proxy_with_an_error_status_is_not_taken_for_the_service() {
    sandbox
        .faults()
        .always(
            (request, service) ->
                WireResponse.foreign(407, "text/html", "<html>Who are you?</html>"));
    assertThat(api.failure())
        .hasMessage(
            "DescribeTableRestoreStatus in us-east-1 was not understood (HTTP status 407); check"
                + " the endpoint.");
  }

  @Test
  void an_expired_token_on_the_second_page_says_how_to_log_in_again() {
    sandbox.faults().onlyNumber(2, Fault.expiredToken());
    Pages<TableRestoreStatus> pages = api.list();
    assertThat(pages.next().rows()).hasSize(20);
    ApiException failure = SandboxApi.failureOf(pages);
    assertThat(failure.kind()).isEqualTo(CREDENTIALS);
    assertThat(failure).hasMessageContaining("run `aws sso login`");
    assertThat(pages.hasNext()).isFalse();
  }

  @Test
  void a_connection_that_is_cut_is_a_failure_of_the_network() {
    sandbox.faults().always(Fault.connectionCutInTheBody());
    assertUnreachable(api.failure(), "us-east-1");
  }

  @Test
  void an_endpoint_where_nobody_listens_is_a_failure_of_the_network() {
    URI endpoint;
    try (TestSandbox closed = TestSandbox.with(SampleRows.rows(1))) {
      endpoint = closed.endpoint();
    }
    try (SandboxApi nowhere =
        SandboxApi.ofUrl(
            "jdbc:redshift-restore:region=eu-west-1;user=AKID;password=hush;maxAttempts=1;endpoint="
                + endpoint)) {
      ApiException failure = nowhere.failure();
      assertUnreachable(failure, "eu-west-1");
      assertThat(failure).hasMessageContaining("Connection refused");
    }
  }

  private static void assertUnreachable(ApiException failure, String region) {
    assertThat(failure.kind()).isEqualTo(NETWORK);
    assertThat(failure)
        .hasMessageStartingWith(
            "DescribeTableRestoreStatus in " + region + " could not reach the endpoint (")
        .hasMessageEndingWith("); check region, endpoint and the network.")
        .hasMessageNotContaining("hush");
  }
}
