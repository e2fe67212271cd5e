package io.redshiftrestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.cli.output.Terminals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCommandTest {

  @Test
  void rows_are_printed_as_a_table_and_counted() {
    CommandLineRun run =
        CommandLineRun.of(
            "query", "--sandbox", "SELECT a, n FROM (VALUES ('x', 1), ('yy', 20)) AS t (a, n)");

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
    assertThat(CommandLineRun.of("query", "--sandbox", "SELECT 1 AS a").out())
        .endsWith("\n(1 row; sandbox: invented data)\n");
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
    assertThat(CommandLineRun.of("query", "--sandbox", "--null", "<none>", sql).out())
        .contains("| <none> |");
  }

  @Test
  void a_long_text_wraps_where_the_table_would_be_too_wide() {
    String sql = "SELECT '" + "word ".repeat(20).strip() + "' AS a, 1 AS n";

    assertThat(CommandLineRun.of("query", "--sandbox", "--width", "60", sql).out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60))
        .hasSizeGreaterThan(6);
    assertThat(CommandLineRun.of("query", "--sandbox", "--width", "0", sql).out().lines())
        .hasSize(6);
  }

  @Test
  void a_file_holds_the_query(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("query.sql");
    Files.writeString(file, "-- what\nSELECT 'ä' AS a;\n");

    assertThat(CommandLineRun.of("query", "--sandbox", "--file", file.toString()).out())
        .contains("| ä |");
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
        "query --format xml SELECT",
        "query --nope",
        "nope"
      })
  void arguments_that_make_no_sense_are_told_in_one_line(String arguments) {
    CommandLineRun run = CommandLineRun.of(arguments.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).matches("error: .*; see redshift-restore.* --help\n");
  }

  @Test
  void a_query_comes_through_a_pipe() {
    String sql = "SELECT 'piped' AS a;\n";

    assertThat(CommandLineRun.piped(sql, Terminals.NONE, "query", "--sandbox").out())
        .contains("| piped |");
    assertThat(CommandLineRun.piped(sql, Terminals.NONE, "query", "--sandbox", "--file", "-").out())
        .contains("| piped |");
  }

  @Test
  void a_query_is_not_waited_for_where_a_person_would_type() {
    CommandLineRun run =
        CommandLineRun.piped(
            "SELECT 1", new Terminals(true, false, Optional.empty()), "query", "--sandbox");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("error: There is no query;");
  }

  @Test
  void several_statements_run_one_after_the_other_up_to_the_first_that_fails() {
    CommandLineRun run =
        CommandLineRun.of(
            "query",
            "--sandbox",
            "--format",
            "csv",
            "SELECT 'a;b' AS x; -- ; none\nSELECT 2 AS y;\n  SELECT nope; SELECT 3 AS z");

    assertThat(run.out()).isEqualTo("x\r\na;b\r\ny\r\n2\r\n");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("error: At line 3, column 10: ");
  }

  @Test
  void a_warning_is_said_once() {
    CommandLineRun run = CommandLineRun.of("query", "--sandbox", "SET x TO 1");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .matches("warning: SET X .*\\(SQLSTATE 01000\\)");
  }

  @Test
  void the_calls_made_are_listed_on_standard_error() {
    CommandLineRun run =
        CommandLineRun.of(
            "query",
            "--sandbox",
            "--calls",
            "--format",
            "csv",
            "SELECT count(*) AS n FROM table_restore_status");

    assertThat(run.out()).isEqualTo("n\r\n130\r\n");
    assertThat(run.err()).contains("| DescribeTableRestoreStatus |").endsWith("(2 calls)\n");
  }

  @Test
  void an_answer_goes_to_a_file(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("answer.json");

    CommandLineRun run =
        CommandLineRun.of(
            "query", "--sandbox", "--format", "json", "--output", file.toString(), "SELECT 1 AS a");

    assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
    assertThat(file).hasContent("[\n{\"a\":1}\n]\n");
    assertThat(
            CommandLineRun.of("query", "--sandbox", "--output", directory.toString(), "SELECT 1")
                .err())
        .isEqualTo("error: The file " + directory + " cannot be written.\n");
  }
}
