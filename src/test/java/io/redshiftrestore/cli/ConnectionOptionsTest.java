package io.redshiftrestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.config.ConnectionProperty;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionOptionsTest {

  private static final String COUNT = "SELECT count(*) AS n FROM table_restore_status";

  @Test
  void every_connection_property_is_an_option_with_its_description() {
    String help = CommandLineRun.of("query", "--help").out().replaceAll("\\s+", " ");

    assertThat(Arrays.stream(ConnectionProperty.values()))
        .allSatisfy(
            property ->
                assertThat(help)
                    .contains(
                        "--"
                            + property
                                .propertyName()
                                .replaceAll("([A-Z])", "-$1")
                                .toLowerCase(Locale.ROOT),
                        property.description()));
  }

  @Test
  void nothing_given_asks_aws_and_invents_no_rows() {
    CommandLineRun run = CommandLineRun.of("query", COUNT);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("No AWS region was found", "--region", "--sandbox");
  }

  @Test
  void an_option_wins_over_the_url() {
    try (TestSandbox sandbox = TestSandbox.with(SampleRows.rows(3))) {
      CommandLineRun run =
          CommandLineRun.of(
              "query", "--url", sandbox.url("pageSize=20"), "--page-size", "50", COUNT);

      assertThat(run.err()).isEmpty();
      assertThat(run.out()).contains("| 3 |").endsWith("(1 row)\n");
      assertThat(sandbox.requests())
          .singleElement()
          .satisfies(request -> assertThat(request.toString()).contains("50"));
    }
  }

  @Test
  void the_word_after_sandbox_is_its_file_and_a_query_is_none(@TempDir Path directory)
      throws Exception {
    Path file = directory.resolve("my restores.json");
    Files.writeString(file, "{\"TableRestoreStatusDetails\": [{\"Status\": \"FAILED\"}]}");

    assertThat(CommandLineRun.of("query", "--sandbox", file.toString(), COUNT).out())
        .contains("| 1 |", "(1 row; sandbox: the rows of " + file + ")");
    assertThat(CommandLineRun.of("query", "--sandbox", COUNT).out()).contains("| 130 |");
    assertThat(CommandLineRun.of("query", "--sandbox=no.json", COUNT).err()).contains("no.json");
  }

  @ParameterizedTest
  @CsvSource({
    "--row-memory, 90000, a whole number from 0 to 86400",
    "--page-size, many, a whole number",
    "--retry-mode, sometimes, one of",
    "--max-attempts, -1, a whole number"
  })
  void a_value_that_a_property_does_not_take_is_wrong_usage(
      String option, String value, String expected) {
    CommandLineRun run = CommandLineRun.of("query", "--sandbox", option, value, COUNT);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(option, expected, "'" + value + "'", "query --help");
  }

  @Test
  void a_flag_needs_no_value() {
    assertThat(CommandLineRun.of("query", "--fips", "--sandbox", COUNT).err())
        .contains("sandbox works without AWS");
    assertThat(CommandLineRun.of("query", "--fips", "false", "--sandbox", COUNT).err()).isEmpty();
  }

  @Test
  void a_secret_is_not_in_what_is_said() {
    CommandLineRun run =
        CommandLineRun.of("query", "--secret-access-key", "hush", "--region", "us-east-1", COUNT);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("accessKeyId").doesNotContain("hush");
  }
}
