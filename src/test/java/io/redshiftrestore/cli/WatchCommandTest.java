package io.redshiftrestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.cli.output.Screen;
import io.redshiftrestore.cli.output.Terminals;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code watch} and {@code wait} where there is nothing to wait for. */
class WatchCommandTest {

  @AutoClose
  private final TestSandbox sandbox =
      TestSandbox.with(
          List.of(
              SampleRows.row("good", "a", "SUCCEEDED"),
              SampleRows.row("bad", "a", "FAILED"),
              SampleRows.row("gone", "a", "CANCELED")));

  @ParameterizedTest
  @CsvSource({"good, 0", "bad, 3", "gone, 3", "none, 4"})
  void the_exit_code_says_how_a_restore_has_ended(String request, int exitCode) {
    assertThat(CommandLineRun.of("wait", "--url", sandbox.url(), "--request", request).exitCode())
        .isEqualTo(exitCode);
    assertThat(CommandLineRun.of("watch", "--url", sandbox.url(), "--request", request).exitCode())
        .isEqualTo(exitCode);
  }

  @Test
  void wait_needs_a_request() {
    CommandLineRun run = CommandLineRun.of("wait", "--url", sandbox.url());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "10", "-1m", "1.5h", "1w", "9999999d"})
  void an_interval_that_is_no_time_is_wrong_usage(String interval) {
    CommandLineRun run =
        CommandLineRun.of("watch", "--url", sandbox.url(), "--interval=" + interval);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("is not a duration such as 90s, 10m, 2h or 7d");
  }

  @Test
  void a_terminal_gets_bars_and_the_sum() {
    CommandLineRun run =
        CommandLineRun.piped(
            "",
            new Terminals(true, true, Optional.of(new Screen(24, 80))),
            "watch",
            "--url",
            sandbox.url(),
            "--request",
            "good");

    assertThat(run.out()).contains("░").endsWith("1 restore has ended: 1 SUCCEEDED.\n");
  }
}
