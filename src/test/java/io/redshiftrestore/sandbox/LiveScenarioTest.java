package io.redshiftrestore.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.redshift.RedshiftClient;

class LiveScenarioTest {

  private static final String HOME = "us-east-1";
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final LiveScenario SCENARIO = new LiveScenario(HOME, START);

  @Test
  void the_home_region_takes_two_pages_and_the_other_one_page() {
    assertThat(at(START)).hasSize(130);
    assertThat(SCENARIO.rows("eu-west-1", START)).hasSize(12);
    assertThat(SCENARIO.rows("ap-south-1", START)).isEmpty();
  }

  @Test
  void when_home_is_ireland_the_other_region_is_virginia() {
    LiveScenario ireland = new LiveScenario("eu-west-1", START);
    assertThat(ireland.rows("eu-west-1", START)).hasSize(130);
    assertThat(ireland.rows("us-east-1", START)).hasSize(12);
  }

  @Test
  void the_same_start_gives_the_same_requests() {
    assertThat(new LiveScenario(HOME, START).rows(HOME, START)).isEqualTo(at(START));
  }

  @Test
  void ids_differ_in_and_between_regions() {
    assertThat(at(START)).extracting(RestoreRequest::tableRestoreRequestId).doesNotHaveDuplicates();
    assertThat(at(START))
        .extracting(RestoreRequest::tableRestoreRequestId)
        .doesNotContainAnyElementsOf(
            SCENARIO.rows("eu-west-1", START).stream()
                .map(RestoreRequest::tableRestoreRequestId)
                .toList());
  }

  @Test
  void every_status_occurs_over_four_clusters() {
    assertThat(at(START))
        .extracting(RestoreRequest::status)
        .contains("PENDING", "IN_PROGRESS", "SUCCEEDED", "FAILED", "CANCELED");
    assertThat(at(START))
        .extracting(RestoreRequest::clusterIdentifier)
        .contains("analytics-prod", "finance-dwh", "marketing", "staging");
  }

  @Test
  void eight_restores_have_failed_each_for_another_reason() {
    List<RestoreRequest> failed = withStatus("FAILED", START);
    assertThat(failed).hasSize(8);
    assertThat(failed)
        .extracting(RestoreRequest::message)
        .doesNotContainNull()
        .doesNotHaveDuplicates()
        .anyMatch(message -> Objects.requireNonNull(message).contains("\n"));
  }

  @Test
  void requests_come_in_the_order_of_their_times_and_none_from_the_future() {
    assertThat(at(START))
        .extracting(RestoreRequest::requestTime)
        .isSorted()
        .allMatch(START::isAfter);
  }

  @Test
  void what_is_pending_has_no_progress_and_no_message() {
    assertThat(withStatus("PENDING", START))
        .hasSize(3)
        .allMatch(row -> row.progressInMegaBytes() == null && row.message() == null);
  }

  @Test
  void a_pending_restore_starts_progresses_and_succeeds() {
    RestoreRequest pending = withStatus("PENDING", START).get(0);
    RestoreRequest early = later(pending, Duration.ofSeconds(20));
    RestoreRequest late = later(pending, Duration.ofSeconds(50));
    RestoreRequest end = later(pending, Duration.ofMinutes(10));
    assertThat(early.status()).isEqualTo("IN_PROGRESS");
    assertThat(late.status()).isEqualTo("IN_PROGRESS");
    assertThat(late.progressInMegaBytes()).isGreaterThan(early.progressInMegaBytes());
    assertThat(end.status()).isEqualTo("SUCCEEDED");
    assertThat(end.progressInMegaBytes()).isEqualTo(end.totalDataInMegaBytes());
  }

  @Test
  void one_more_fails_while_one_looks() {
    assertThat(withStatus("FAILED", START.plus(Duration.ofMinutes(10)))).hasSize(9);
  }

  @Test
  void in_the_end_nothing_is_open() {
    assertThat(at(START.plus(Duration.ofHours(1))))
        .extracting(RestoreRequest::status)
        .containsOnly("SUCCEEDED", "FAILED", "CANCELED");
  }

  @Test
  void a_client_sees_the_clock_move() {
    MovableClock clock = new MovableClock(START);
    try (TestSandbox sandbox = TestSandbox.with(SCENARIO, clock);
        RedshiftClient client = SandboxClient.of(sandbox)) {
      assertThat(SandboxClient.list(client)).isEqualTo(at(START));
      clock.advance(Duration.ofSeconds(90));
      assertThat(SandboxClient.list(client))
          .isEqualTo(at(START.plusSeconds(90)))
          .isNotEqualTo(at(START));
    }
  }

  private static List<RestoreRequest> at(Instant now) {
    return SCENARIO.rows(HOME, now);
  }

  private static List<RestoreRequest> withStatus(String status, Instant now) {
    return at(now).stream().filter(row -> status.equals(row.status())).toList();
  }

  private static RestoreRequest later(RestoreRequest row, Duration afterStart) {
    return at(START.plus(afterStart)).stream()
        .filter(other -> Objects.equals(other.tableRestoreRequestId(), row.tableRestoreRequestId()))
        .findFirst()
        .orElseThrow();
  }
}
