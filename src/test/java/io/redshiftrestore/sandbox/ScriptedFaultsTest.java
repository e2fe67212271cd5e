package io.redshiftrestore.sandbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.DescribeTableRestoreStatusResponse;
import software.amazon.awssdk.services.redshift.model.RedshiftException;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

/** What the real SDK client makes of each fault. */
class ScriptedFaultsTest {

  private static final TestSandbox SANDBOX =
      TestSandbox.with(
          Map.of(TestSandbox.REGION, SampleRows.rows(250), "eu-west-1", SampleRows.rows(3)));
  private static final RedshiftClient CLIENT = SandboxClient.of(SANDBOX);

  @AfterEach
  void forget() {
    SANDBOX.faults().clear();
    SANDBOX.recorder().clear();
  }

  @AfterAll
  static void close() {
    CLIENT.close();
    SANDBOX.close();
  }

  static Stream<Arguments> errors() {
    return Stream.of(
        arguments(Fault.throttling(), 400, "Throttling"),
        arguments(Fault.internalFailure(), 500, "InternalFailure"),
        arguments(Fault.accessDenied(), 403, "AccessDenied"),
        arguments(Fault.expiredToken(), 403, "ExpiredToken"),
        arguments(Fault.signatureDoesNotMatch(), 403, "SignatureDoesNotMatch"),
        arguments(Fault.invalidClientTokenId(), 403, "InvalidClientTokenId"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("errors")
  void an_error_arrives_with_its_status_code_and_request_id(Fault fault, int status, String code) {
    SANDBOX.faults().always(fault);
    RedshiftException error = catchThrowableOfType(RedshiftException.class, this::firstPage);
    assertThat(error.statusCode()).isEqualTo(status);
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(error.requestId()).isEqualTo(SANDBOX.requests().get(0).requestId());
  }

  @Test
  void an_unavailable_service_says_nothing_but_its_status() {
    SANDBOX.faults().always(Fault.serviceUnavailable());
    RedshiftException error = catchThrowableOfType(RedshiftException.class, this::firstPage);
    assertThat(error.statusCode()).isEqualTo(503);
    assertThat(error.awsErrorDetails().errorCode()).isNull();
  }

  @Test
  void only_the_next_requests_fail() {
    SANDBOX.faults().next(2, Fault.throttling());
    assertThatThrownBy(this::firstPage).hasMessageContaining("Rate exceeded");
    assertThatThrownBy(this::firstPage).hasMessageContaining("Rate exceeded");
    assertThat(firstPage().tableRestoreStatusDetails()).hasSize(100);
    assertThat(SANDBOX.requests()).hasSize(3);
  }

  @Test
  void only_the_second_page_fails() {
    SANDBOX.faults().onlyNumber(2, Fault.expiredToken());
    assertThatThrownBy(() -> SandboxClient.list(CLIENT)).hasMessageContaining("expired");
    assertThat(SANDBOX.requests()).hasSize(2);
    assertThat(SandboxClient.list(CLIENT)).hasSize(250);
  }

  @Test
  void only_one_region_fails() {
    SANDBOX.faults().inRegion("eu-west-1", Fault.accessDenied());
    assertThat(firstPage().tableRestoreStatusDetails()).hasSize(100);
    try (RedshiftClient ireland = SandboxClient.of(SANDBOX.endpoint(), "eu-west-1")) {
      assertThatThrownBy(() -> ireland.describeTableRestoreStatus(request -> {}))
          .hasMessageContaining("Access Denied");
    }
  }

  @Test
  void a_forgotten_script_does_no_harm() {
    SANDBOX.faults().always(Fault.throttling());
    SANDBOX.faults().next(3, Fault.throttling());
    SANDBOX.faults().clear();
    assertThat(firstPage().tableRestoreStatusDetails()).hasSize(100);
  }

  static Stream<Fault> unreadable() {
    return Stream.of(
        Fault.connectionCutInTheBody(), Fault.malformedTimestamp(), Fault.malformedNumber());
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void an_unreadable_answer_is_the_clients_error(Fault fault) {
    SANDBOX.faults().next(1, fault);
    assertThatThrownBy(this::firstPage).isInstanceOf(SdkClientException.class);
    assertThat(SANDBOX.requests()).hasSize(1);
  }

  static Stream<Fault> foreign() {
    return Stream.of(Fault.html(), Fault.emptyBody());
  }

  /** This is the trap that the fault is for: the client sees no error. */
  @ParameterizedTest
  @MethodSource("foreign")
  void an_answer_that_is_not_the_services_looks_like_no_rows(Fault fault) {
    SANDBOX.faults().always(fault);
    DescribeTableRestoreStatusResponse page = firstPage();
    assertThat(page.hasTableRestoreStatusDetails()).isFalse();
    assertThat(page.responseMetadata().requestId()).isEqualTo("UNKNOWN");
  }

  @Test
  void a_repeated_marker_comes_with_every_page() {
    SANDBOX.faults().always(Fault.firstPageThen("again"));
    assertThat(markers(4)).containsExactly("again", "again", "again", "again");
  }

  @Test
  void cyclic_markers_take_turns() {
    SANDBOX.faults().always(Fault.firstPageThen("a", "b"));
    assertThat(markers(4)).containsExactly("a", "b", "a", "b");
  }

  @Test
  void an_empty_page_leads_to_the_rest() {
    SANDBOX.faults().next(1, Fault.emptyPageThen(new PageMarker(200).toString()));
    assertThat(SandboxClient.list(CLIENT)).isEqualTo(SampleRows.rows(250).subList(200, 250));
    assertThat(SANDBOX.requests()).hasSize(2);
  }

  @Test
  void an_unknown_status_is_carried_as_it_is() {
    SANDBOX.faults().always(Fault.unknownStatus());
    assertThat(firstPage().tableRestoreStatusDetails())
        .extracting(TableRestoreStatus::statusAsString)
        .containsOnly("DEFROSTING");
  }

  @Test
  void a_held_request_waits_for_its_release() throws Exception {
    SANDBOX.faults().hold();
    CompletableFuture<DescribeTableRestoreStatusResponse> answer =
        CompletableFuture.supplyAsync(this::firstPage);
    SANDBOX.recorder().await(1);
    assertThat(answer).isNotDone();
    SANDBOX.faults().release();
    assertThat(answer.get(10, SECONDS).tableRestoreStatusDetails()).hasSize(100);
    assertThat(firstPage().tableRestoreStatusDetails()).hasSize(100);
  }

  @Test
  void a_delayed_answer_takes_its_time() {
    SANDBOX.faults().next(1, Fault.delayedBy(Duration.ofMillis(150)));
    long start = System.nanoTime();
    assertThat(firstPage().tableRestoreStatusDetails()).hasSize(100);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(149));
  }

  private DescribeTableRestoreStatusResponse firstPage() {
    return CLIENT.describeTableRestoreStatus(request -> {});
  }

  private static List<String> markers(int pages) {
    return CLIENT.describeTableRestoreStatusPaginator(request -> {}).stream()
        .map(DescribeTableRestoreStatusResponse::marker)
        .limit(pages)
        .toList();
  }
}
