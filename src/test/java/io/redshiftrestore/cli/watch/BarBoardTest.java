package io.redshiftrestore.cli.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.cli.output.Screen;
import io.redshiftrestore.cli.restore.Restore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bars on a terminal. */
class BarBoardTest {

  private static final Instant NOW = Instant.parse("2026-11-26T03:01:40Z");
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  private static final Restore HALF =
      new Restore(
          Map.of(
              "table_restore_request_id",
              "a",
              "status",
              "IN_PROGRESS",
              "source_table_name",
              "orders",
              "new_table_name",
              "orders_restored",
              "progress_in_mega_bytes",
              1_250L,
              "total_data_in_mega_bytes",
              2_500L,
              "percent_complete",
              50.0,
              "megabytes_per_second",
              12.5,
              "elapsed_seconds",
              100L,
              "estimated_end",
              NOW.plusSeconds(100)));

  private static final Restore WAITING =
      new Restore(Map.of("table_restore_request_id", "b", "status", "PENDING"));

  private static final Restore FAILED =
      new Restore(
          Map.of(
              "table_restore_request_id", "c",
              "status", "FAILED",
              "message", "No space left\non \u001b[31mnode 4\u001b[m.",
              "source_table_name", "sessions",
              "new_table_name", "sessions_restored",
              "progress_in_mega_bytes", 30L,
              "total_data_in_mega_bytes", 1_000L,
              "percent_complete", 3.0,
              "is_terminal", true));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private BarBoard board(int height, int width) {
    return new BarBoard(new PrintStream(out, true, UTF_8), new Screen(height, width));
  }

  private String shown() {
    return out.toString(UTF_8);
  }

  @Test
  void a_bar_has_the_numbers_below_it_and_what_is_unknown_is_said_so() {
    board(24, 80).show(List.of(HALF, WAITING, FAILED), NOW, TEN_SECONDS);

    assertThat(shown())
        .isEqualTo(
            """
            orders -> orders_restored                   █████████████░░░░░░░░░░░░░   50.0 %
              IN_PROGRESS, 1,250 of 2,500 MB, 12.5 MB/s, for 1m 40s, ends 03:03:20Z
            b                                           ░░░░░░░░░░░░░░░░░░░░░░░░░░  unknown
              PENDING, no amount yet, no speed yet, for unknown, end unknown
            sessions -> sessions_restored               ░░░░░░░░░░░░░░░░░░░░░░░░░░    3.0 %
              FAILED: No space left on  [31mnode 4 [m.
            03:01:40Z: 1 FAILED, 1 IN_PROGRESS, 1 PENDING; next look in 10s
            """);
  }

  @Test
  void what_was_drawn_before_is_drawn_over() {
    BarBoard board = board(24, 80);
    board.show(List.of(HALF), NOW, TEN_SECONDS);
    out.reset();
    board.show(List.of(HALF), NOW, TEN_SECONDS);

    assertThat(shown()).startsWith("\u001b[3A\u001b[Jorders -> ");
  }

  @Test
  void what_is_said_stays_above_the_bars() {
    BarBoard board = board(24, 80);
    board.show(List.of(HALF), NOW, TEN_SECONDS);
    out.reset();
    board.say("warning: slow\ndown");
    board.show(List.of(HALF), NOW, TEN_SECONDS);

    assertThat(shown()).startsWith("\u001b[3A\u001b[Jwarning: slow down\norders -> ");
  }

  @Test
  void how_it_ended_stands_below_the_bars() {
    BarBoard board = board(24, 80);
    board.show(List.of(FAILED), NOW, TEN_SECONDS);
    board.end("1 restore has ended: 1 FAILED.");

    assertThat(shown())
        .contains("  FAILED: No space left")
        .endsWith("; next look in 10s\n\u001b[1A\u001b[J1 restore has ended: 1 FAILED.\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 80, 120, 200})
  void no_line_is_wider_than_the_terminal(int width) {
    board(24, width).show(List.of(HALF, WAITING, FAILED), NOW, TEN_SECONDS);

    assertThat(shown().lines())
        .hasSize(7)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
  }

  @Test
  void a_wide_character_takes_two_columns() {
    Restore wide = new Restore(Map.of("source_table_name", "表".repeat(60), "new_table_name", "t"));

    board(24, 80).show(List.of(wide), NOW, TEN_SECONDS);

    assertThat(shown()).startsWith("表".repeat(21) + "… ░");
  }

  @Test
  void on_a_small_terminal_those_that_run_come_first_and_the_rest_is_counted() {
    List<Restore> many = IntStream.range(0, 20).mapToObj(i -> i % 2 == 0 ? FAILED : HALF).toList();

    board(24, 80).show(many, NOW, TEN_SECONDS);

    assertThat(shown().lines()).hasSize(22);
    assertThat(shown().lines().filter(line -> line.startsWith("orders ->"))).hasSize(10);
    assertThat(shown()).contains("… and 10 more\n");
  }
}
