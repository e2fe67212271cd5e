package io.redshiftrestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCommandTest {

  @Test
  void rows_are_printed_as_a_table_and_counted() {
    CommandLineRun run =
        CommandLineRun.of("query", "--sandbox", "SELECT a, n FROM (VALUES ('x', 1), ('yy', 20)) AS t (a, n)");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            +----+----+
            | a  | n  |
            +----+----+
            | x  |  1 |
            | yy | 20 |
            +----+----+
            (2 rows; sandbox: invented data)
            """);
  }

  @Test
  void one_row_is_a_row_and_none_is_a_table_too() {
    assertThat(CommandLineRun.of("query", "--sandbox", "SELECT 1 AS a").out()).endsWith("\n(1 row; sandbox: invented data)\n");
    assertThat(CommandLineRun.of("query", "--sandbox", "SELECT 1 AS a LIMIT 0").out())
        .startsWith("+---+\n| a |\n")
        .endsWith("\n(0 rows; sandbox: invented data)\n");
  }

  @Test
  void a_text_of_several_lines_keeps_the_table_in_shape() {
    String sql = "SELECT * FROM (VALUES ('one\ntwo\r\nthree', 1), ('x', 2)) AS t (a, n)";

    assertThat(CommandLineRun.of("query", "--sandbox", sql).out())
        .isEqualTo(
            """
            +-------+---+
            | a     | n |
            +-------+---+
            | one   | 1 |
            | two   |   |
            | three |   |
            +-------+---+
            | x     | 2 |
            +-------+---+
            (2 rows; sandbox: invented data)
            """);
  }

  @Test
  void null_is_printed_as_one_likes() {
    String sql = "SELECT CAST(NULL AS VARCHAR) AS a";

    assertThat(CommandLineRun.of("query", "--sandbox", sql).out()).contains("|   |");
    assertThat(CommandLineRun.of("query", "--sandbox", "--null", "<none>", sql).out()).contains("| <none> |");
  }

  @Test
  void a_long_text_wraps_where_the_table_would_be_too_wide() {
    String sql = "SELECT '" + "word ".repeat(20).strip() + "' AS a, 1 AS n";

    assertThat(CommandLineRun.of("query", "--sandbox", "--width", "60", sql).out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60))
        .hasSizeGreaterThan(6);
    assertThat(CommandLineRun.of("query", "--sandbox", "--width", "0", sql).out().lines()).hasSize(6);
  }

  @Test
  void a_file_holds_the_query(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("query.sql");
    Files.writeString(file, "-- what\nSELECT 'ä' AS a;\n");

    assertThat(CommandLineRun.of("query", "--sandbox", "--file", file.toString()).out()).contains("| ä |");
  }

  @ParameterizedTest
  @CsvSource({
    "selec 1, 42601",
    "SELECT nope FROM table_restore_status, 42703",
    "SELECT * FROM nope, 42P01",
    "DELETE FROM table_restore_status, 0A000"
  })
  void a_query_that_fails_says_why_in_one_line(String sql, String state) {
    CommandLineRun run = CommandLineRun.of("query", "--sandbox", sql);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).matches("error: .*[.?] \\(SQLSTATE " + state + "\\)\n");
  }

  @Test
  void a_sandbox_file_that_is_missing_is_a_bad_setting() {
    CommandLineRun run =
        CommandLineRun.of("query", "--url", "jdbc:redshift-restore:sandbox=no.json", "SELECT 1");

    assertThat(run.err()).contains("no.json").endsWith("(SQLSTATE 08001)\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void a_query_file_that_is_missing_or_not_text_is_said_in_one_line(@TempDir Path directory)
      throws Exception {
    Path binary = directory.resolve("binary.sql");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThat(CommandLineRun.of("query", "--sandbox", "--file", "no.sql"))
        .isEqualTo(new CommandLineRun(1, "", "error: There is no file no.sql.\n"));
    assertThat(CommandLineRun.of("query", "--sandbox", "--file", binary.toString()).err())
        .isEqualTo("error: The file " + binary + " is not UTF-8.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query",
        "query --file a.sql SELECT",
        "query --url jdbc:other: SELECT",
        "query --width wide SELECT",
        "query --nope",
        "nope"
      })
  void arguments_that_make_no_sense_show_the_usage(String arguments) {
    CommandLineRun run = CommandLineRun.of(arguments.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Usage: redshift-restore").doesNotContain("\tat ");
  }
}
