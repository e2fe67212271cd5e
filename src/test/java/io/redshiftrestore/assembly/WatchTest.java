package io.redshiftrestore.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.cli.output.Screen;
import io.redshiftrestore.sandbox.LiveRestores;
import io.redshiftrestore.sandbox.RestoreRequest;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restores are watched from start to end, in a time that the test controls. */
class WatchTest {

  private static final Instant START = Instant.parse("2026-11-26T03:00:00Z");

  @AutoClose
  private final WatchedSandbox restores = new WatchedSandbox(new LiveRestores(12, START), START);

  @Test
  void each_change_of_twelve_restores_is_a_line_with_the_numbers_of_its_moment() {
    assertThat(restores.watch("--interval", "30s")).isEqualTo(3);
    assertThat(restores.out())
        .isEqualTo(
            """
            2026-11-26 03:00:00Z  live-0  IN_PROGRESS  public.t0 -> t0_restored, 0 of 1,000 MB, 0.0 %
            2026-11-26 03:00:00Z  live-1  PENDING  public.t1 -> t1_restored
            2026-11-26 03:00:00Z  live-2  PENDING  public.t2 -> t2_restored
            2026-11-26 03:00:00Z  live-3  PENDING  public.t3 -> t3_restored
            2026-11-26 03:00:00Z  live-4  PENDING  public.t4 -> t4_restored
            2026-11-26 03:00:00Z  live-5  PENDING  public.t5 -> t5_restored
            2026-11-26 03:00:00Z  live-6  PENDING  public.t6 -> t6_restored
            2026-11-26 03:00:00Z  live-7  PENDING  public.t7 -> t7_restored
            2026-11-26 03:00:00Z  live-8  PENDING  public.t8 -> t8_restored
            2026-11-26 03:00:00Z  live-9  PENDING  public.t9 -> t9_restored
            2026-11-26 03:00:00Z  live-10  PENDING  public.t10 -> t10_restored
            2026-11-26 03:00:00Z  live-11  PENDING  public.t11 -> t11_restored
            2026-11-26 03:00:30Z  live-1  IN_PROGRESS  public.t1 -> t1_restored, 399 of 2,000 MB, 19.9 %
            2026-11-26 03:00:30Z  live-2  IN_PROGRESS  public.t2 -> t2_restored, 299 of 3,000 MB, 9.9 %
            2026-11-26 03:01:00Z  live-3  IN_PROGRESS  public.t3 -> t3_restored, 1,199 of 4,000 MB, 29.9 %
            2026-11-26 03:01:00Z  live-4  IN_PROGRESS  public.t4 -> t4_restored, 499 of 5,000 MB, 9.9 %
            2026-11-26 03:01:00Z  live-5  IN_PROGRESS  public.t5 -> t5_restored, 599 of 6,000 MB, 9.9 %
            2026-11-26 03:01:30Z  live-6  IN_PROGRESS  public.t6 -> t6_restored, 2,099 of 7,000 MB, 29.9 %
            2026-11-26 03:01:30Z  live-7  IN_PROGRESS  public.t7 -> t7_restored, 1,599 of 8,000 MB, 19.9 %
            2026-11-26 03:01:30Z  live-8  IN_PROGRESS  public.t8 -> t8_restored, 899 of 9,000 MB, 9.9 %
            2026-11-26 03:02:00Z  live-0  SUCCEEDED  public.t0 -> t0_restored, 1,000 of 1,000 MB, 100.0 %
            2026-11-26 03:02:00Z  live-1  SUCCEEDED  public.t1 -> t1_restored, 2,000 of 2,000 MB, 100.0 %
            2026-11-26 03:02:00Z  live-9  IN_PROGRESS  public.t9 -> t9_restored, 1,499 of 10,000 MB, 14.9 %
            2026-11-26 03:02:00Z  live-10  IN_PROGRESS  public.t10 -> t10_restored
            2026-11-26 03:02:00Z  live-11  CANCELED  public.t11 -> t11_restored
            2026-11-26 03:02:30Z  live-2  SUCCEEDED  public.t2 -> t2_restored, 3,000 of 3,000 MB, 100.0 %
            2026-11-26 03:02:30Z  live-3  SUCCEEDED  public.t3 -> t3_restored, 4,000 of 4,000 MB, 100.0 %
            2026-11-26 03:02:30Z  live-4  FAILED  public.t4 -> t4_restored: No space left on node 4.
            2026-11-26 03:03:00Z  live-5  SUCCEEDED  public.t5 -> t5_restored, 6,000 of 6,000 MB, 100.0 %
            2026-11-26 03:03:00Z  live-6  SUCCEEDED  public.t6 -> t6_restored, 7,000 of 7,000 MB, 100.0 %
            2026-11-26 03:03:00Z  live-7  SUCCEEDED  public.t7 -> t7_restored, 8,000 of 8,000 MB, 100.0 %
            2026-11-26 03:03:30Z  live-8  SUCCEEDED  public.t8 -> t8_restored, 9,000 of 9,000 MB, 100.0 %
            2026-11-26 03:03:30Z  live-9  FAILED  public.t9 -> t9_restored: No space left on node 9.
            2026-11-26 03:03:30Z  live-10  SUCCEEDED  public.t10 -> t10_restored
            12 restores have ended: 1 CANCELED, 2 FAILED, 9 SUCCEEDED.
            """);
  }

  @Test
  void a_listing_of_one_page_is_cheaper_than_a_call_for_each_request() {
    restores.watch("--interval", "30s");

    assertThat(restores.requests()).hasSize(8).containsOnly("{}");
  }

  @Test
  void requests_are_looked_up_while_they_run_and_no_longer() {
    assertThat(restores.watch("--interval", "1m", "--request", "live-0", "--request", "live-8"))
        .isZero();
    assertThat(restores.requests())
        .containsExactlyInAnyOrder(
            "{TableRestoreRequestId=live-0}",
            "{TableRestoreRequestId=live-8}",
            "{TableRestoreRequestId=live-0}",
            "{TableRestoreRequestId=live-8}",
            "{TableRestoreRequestId=live-0}",
            "{TableRestoreRequestId=live-8}",
            "{TableRestoreRequestId=live-8}",
            "{TableRestoreRequestId=live-8}");
  }

  @Test
  void a_cluster_and_a_condition_choose_what_is_watched() {
    assertThat(
            restores.watch(
                "--interval", "5m", "--cluster", "odd", "--where", "source_table_name < 't2' -- 1"))
        .isEqualTo(3);
    assertThat(restores.out()).contains("live-1 ", "live-11 ").doesNotContain("live-3 ", "live-0 ");
    assertThat(restores.requests())
        .containsExactlyInAnyOrder(
            "{ClusterIdentifier=odd}",
            "{ClusterIdentifier=odd, TableRestoreRequestId=live-1}",
            "{ClusterIdentifier=odd, TableRestoreRequestId=live-11}");
  }

  @Test
  void the_exit_code_of_wait_says_how_the_requests_ended_and_nothing_is_printed_on_out() {
    assertThat(restores.await("--request", "live-4")).isEqualTo(3);
    assertThat(restores.out()).isEmpty();
    assertThat(restores.err())
        .isEqualTo(
            """
            2026-11-26 03:00:00Z  live-4  PENDING  public.t4 -> t4_restored
            2026-11-26 03:00:50Z  live-4  IN_PROGRESS  public.t4 -> t4_restored, 249 of 5,000 MB, 4.9 %
            2026-11-26 03:02:30Z  live-4  FAILED  public.t4 -> t4_restored: No space left on node 4.
            1 restore has ended: 1 FAILED.
            """);
  }

  @Test
  void a_cancelled_restore_is_none_that_succeeded() {
    assertThat(restores.await("--request", "live-0", "--request", "live-11")).isEqualTo(3);
  }

  @Test
  void the_time_that_is_given_is_kept_to_the_second() {
    assertThat(restores.await("--request", "live-4", "--timeout", "25s")).isEqualTo(124);
    assertThat(restores.pauses())
        .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(5));
    assertThat(restores.err()).endsWith("The time is over: 25s.\n");
  }

  @Test
  void an_interrupt_ends_it() {
    restores.then(Thread.currentThread()::interrupt);

    assertThat(restores.watch()).isEqualTo(130);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void with_until_never_new_restores_are_taken_in_and_ended_ones_are_told() {
    assertThat(
            restores.watch(
                "--until", "never", "--interval", "50s", "--timeout", "400s", "--cluster", "odd"))
        .isEqualTo(124);
    assertThat(restores.out())
        .contains("03:03:20Z  live-9  FAILED", "The time is over: 6m 40s.")
        .doesNotContain("live-0 ");
    assertThat(restores.requests()).hasSize(9).containsOnly("{ClusterIdentifier=odd}");
  }

  @Test
  void a_restore_that_is_requested_later_is_seen() {
    List<RestoreRequest> none = List.of();
    Instant later = START.plusSeconds(15);
    SandboxData data =
        (region, now) ->
            now.isBefore(later)
                ? none
                : List.of(
                    SampleRows.row(
                        "late",
                        "c",
                        now.isBefore(later.plusSeconds(20)) ? "PENDING" : "SUCCEEDED"));
    try (WatchedSandbox empty = new WatchedSandbox(data, START)) {
      empty.watch("--until", "never", "--timeout", "1m");
      assertThat(empty.out())
          .containsSubsequence("03:00:20Z  late  PENDING", "03:00:40Z  late  SUCCEEDED");
    }
  }

  @Test
  void with_nothing_that_runs_there_is_nothing_to_watch() {
    try (WatchedSandbox ended =
        new WatchedSandbox((region, now) -> List.of(SampleRows.row("a", "c", "FAILED")), START)) {
      assertThat(ended.watch()).isZero();
      assertThat(ended.out()).isEqualTo("No restore is running.\n");
    }
  }

  @Test
  void a_command_is_told_of_each_ended_restore_with_its_row(@TempDir Path directory)
      throws Exception {
    Path told = directory.resolve("told.jsonl");

    assertThat(
            restores.await(
                "--request", "live-4", "--request", "live-0", "--notify", "cat >> " + told))
        .isEqualTo(3);
    assertThat(Files.readAllLines(told))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains(
                        "\"table_restore_request_id\":\"live-0\",\"status\":\"SUCCEEDED\"",
                        "\"message\":null",
                        "\"request_time\":\"2026-11-26T03:00:00Z\"",
                        "\"total_data_in_mega_bytes\":1000",
                        "\"percent_complete\":100.0",
                        "\"is_terminal\":true"),
            second -> assertThat(second).contains("\"message\":\"No space left\\non node 4.\""));
  }

  @Test
  void on_a_terminal_each_look_draws_the_bars_with_the_numbers_of_its_moment() {
    restores.on(new Screen(40, 80)).watch("--cluster", "even", "--interval", "50s");

    String[] drawings = restores.out().split("\u001b\\[\\d+A\u001b\\[J");
    assertThat(drawings).hasSize(7);
    assertThat(drawings[1])
        .isEqualTo(
            """
            public.t0 -> t0_restored                    █████████████░░░░░░░░░░░░░   50.0 %
              IN_PROGRESS, 500 of 1,000 MB, 10.0 MB/s, for 50s, ends 03:01:40Z
            public.t2 -> t2_restored                    ███████░░░░░░░░░░░░░░░░░░░   29.9 %
              IN_PROGRESS, 899 of 3,000 MB, 18.0 MB/s, for 49s, ends 03:02:46Z
            public.t4 -> t4_restored                    █░░░░░░░░░░░░░░░░░░░░░░░░░    4.9 %
              IN_PROGRESS, 249 of 5,000 MB, 5.0 MB/s, for 49s, ends 03:16:43Z
            public.t6 -> t6_restored                    ░░░░░░░░░░░░░░░░░░░░░░░░░░  unknown
              PENDING, no amount yet, no speed yet, for 49s, end unknown
            public.t8 -> t8_restored                    ░░░░░░░░░░░░░░░░░░░░░░░░░░  unknown
              PENDING, no amount yet, no speed yet, for 49s, end unknown
            public.t10 -> t10_restored                  ░░░░░░░░░░░░░░░░░░░░░░░░░░  unknown
              PENDING, no amount yet, no speed yet, for 49s, end unknown
            03:00:50Z: 3 IN_PROGRESS, 3 PENDING; next look in 50s
            """);
    assertThat(drawings[6]).isEqualTo("6 restores have ended: 1 FAILED, 5 SUCCEEDED.\n");
  }
}
