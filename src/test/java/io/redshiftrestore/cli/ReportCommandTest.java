package io.redshiftrestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import io.redshiftrestore.sandbox.WireRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report}: which restores come onto the page. */
class ReportCommandTest {

  private final Instant now = Instant.now();

  @AutoClose
  private final TestSandbox sandbox =
      TestSandbox.with(
          List.of(
              SampleRows.row("old-failed", "a", "FAILED").toBuilder()
                  .requestTime(now.minus(Duration.ofDays(8)))
                  .build(),
              SampleRows.row("old-running", "a", "IN_PROGRESS").toBuilder()
                  .requestTime(now.minus(Duration.ofDays(9)))
                  .build(),
              SampleRows.row("new-failed", "b", "FAILED").toBuilder()
                  .requestTime(now.minus(Duration.ofDays(6)))
                  .build()));

  private final Path page;

  ReportCommandTest(@TempDir Path directory) {
    page = directory.resolve("page.html");
  }

  private CommandLineRun report(String... options) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of("report", "--url", sandbox.url(), "--output", page.toString()),
                Stream.of(options))
            .toArray(String[]::new));
  }

  @Test
  void it_tells_of_a_week_and_of_what_still_runs() throws Exception {
    assertThat(report()).isEqualTo(new CommandLineRun(0, page + ": 1 FAILED, 1 IN_PROGRESS\n", ""));
    assertThat(Files.readString(page))
        .contains("new-failed", "old-running")
        .doesNotContain("old-failed");
  }

  @Test
  void it_looks_back_as_far_as_one_likes() throws Exception {
    report("--since", "30d");

    assertThat(Files.readString(page)).contains("new-failed", "old-running", "old-failed");
  }

  @Test
  void of_one_cluster_only_that_is_asked_for() throws Exception {
    report("--cluster", "a");

    assertThat(Files.readString(page))
        .contains("Table restores of a", "old-running")
        .doesNotContain("new-failed");
    assertThat(sandbox.requests())
        .extracting(WireRequest::parameters)
        .containsExactly(Map.of("ClusterIdentifier", "a", "MaxRecords", "100"));
  }

  @Test
  void a_file_that_cannot_be_written_is_said_in_a_sentence(@TempDir Path directory) {
    Path nowhere = directory.resolve("no/such/folder.html");

    assertThat(report("--output", nowhere.toString()).exitCode()).isEqualTo(2);
    CommandLineRun run =
        CommandLineRun.of("report", "--url", sandbox.url(), "--output", nowhere.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("error: The file " + nowhere + " cannot be written;");
  }

  @Test
  void a_time_to_look_back_that_makes_no_sense_is_wrong_usage() {
    CommandLineRun run = report("--since", "a week");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'a week' is not a duration such as 90s, 10m, 2h or 7d");
  }

  @Test
  void invented_rows_are_said_to_be_so() throws Exception {
    CommandLineRun run = CommandLineRun.of("report", "--sandbox", "--output", page.toString());

    assertThat(run.err()).isEqualTo("sandbox: invented data\n");
    assertThat(Files.readString(page)).contains("(sandbox: invented data)");
  }
}
