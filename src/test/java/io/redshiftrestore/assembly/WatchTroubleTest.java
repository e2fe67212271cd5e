package io.redshiftrestore.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.LiveRestores;
import io.redshiftrestore.sandbox.SandboxData;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What goes wrong while restores are watched, and what comes of it. */
class WatchTroubleTest {

  private static final Instant START = Instant.parse("2026-11-26T03:00:00Z");

  @AutoClose
  private final WatchedSandbox restores = new WatchedSandbox(new LiveRestores(12, START), START);

  @Test
  void an_id_that_aws_does_not_list_ends_it_at_once() {
    assertThat(restores.await("--request", "live-3", "--request", "life-4")).isEqualTo(4);
    assertThat(restores.err())
        .isEqualTo(
            "error: AWS lists no table restore request life-4;"
                + " check the id, the region and the account.\n");
    assertThat(restores.pauses()).isEmpty();
  }

  @Test
  void throttling_makes_the_pauses_longer_until_there_is_an_answer() {
    restores.sandbox().faults().next(3, Fault.throttling());

    assertThat(restores.await("--request", "live-0", "--interval", "20s")).isZero();
    assertThat(restores.pauses())
        .containsExactly(Duration.ofSeconds(40), Duration.ofSeconds(80), Duration.ofSeconds(160));
    assertThat(restores.err())
        .contains("The next try is in 40s.", "The next try is in 1m 20s.", "SUCCEEDED");
  }

  @Test
  void pauses_grow_to_five_minutes_and_no_longer() {
    restores.sandbox().faults().next(8, Fault.throttling());

    restores.await("--request", "live-0");

    assertThat(restores.pauses().get(7)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void expired_credentials_are_said_with_what_to_do_and_it_goes_on() {
    restores.then(() -> restores.sandbox().faults().next(1, Fault.expiredToken())).then(() -> {});

    assertThat(restores.await("--request", "live-0", "--interval", "60s")).isZero();
    assertThat(restores.err())
        .containsPattern("warning: .*expired.* The next try is in 2m 00s\\.\n.*SUCCEEDED");
    assertThat(restores.requests()).hasSize(3);
  }

  @Test
  void credentials_that_are_wrong_from_the_start_are_a_failure() {
    restores.sandbox().faults().always(Fault.expiredToken());

    assertThat(restores.watch()).isEqualTo(1);
    assertThat(restores.err()).startsWith("error: ").endsWith("(SQLSTATE 28000)\n");
    assertThat(restores.pauses()).isEmpty();
  }

  @Test
  void a_condition_that_makes_no_sense_is_a_failure() {
    assertThat(restores.watch("--where", "nope = 1")).isEqualTo(1);
    assertThat(restores.err()).contains("nope").endsWith("(SQLSTATE 42703)\n");
  }

  @Test
  void a_request_that_is_no_longer_listed_is_said_and_the_others_are_waited_for() {
    SandboxData live = new LiveRestores(12, START);
    SandboxData data =
        (region, now) ->
            live.rows(region, now).stream()
                .filter(row -> now.equals(START) || !"live-1".equals(row.tableRestoreRequestId()))
                .toList();
    try (WatchedSandbox forgetful = new WatchedSandbox(data, START)) {
      assertThat(forgetful.await("--request", "live-0", "--request", "live-1")).isEqualTo(4);
      assertThat(forgetful.err())
          .containsSubsequence("request live-1;", "live-0  SUCCEEDED", "1 restore has ended");
    }
  }

  @Test
  void a_command_that_fails_is_a_warning() {
    assertThat(restores.await("--request", "live-0", "--notify", "exit 7")).isZero();
    assertThat(restores.err()).contains("warning: the command of --notify ended with exit code 7.");
  }
}
