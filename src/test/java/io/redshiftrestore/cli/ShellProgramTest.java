package io.redshiftrestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.cli.output.Terminals;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellProgramTest {

  private static CommandLineRun shell(String input) {
    return CommandLineRun.piped(input, Terminals.NONE, "shell", "--sandbox", "--format", "csv");
  }

  @Test
  void a_statement_ends_with_a_semicolon_that_stands_in_no_text() {
    assertThat(shell("SELECT 'a;\nb' AS x,\n  2 AS y; -- ;\nSELECT 3 AS z\n").out())
        .isEqualTo("x,y\r\n\"a;\nb\",2\r\nz\r\n3\r\n");
  }

  @Test
  void a_statement_that_fails_does_not_end_the_shell() {
    CommandLineRun run = shell("SELECT nope;\nSELECT 1 AS a;\n");

    assertThat(run.err()).matches("error: .*\\(SQLSTATE 42703\\)\n");
    assertThat(run.out()).isEqualTo("a\r\n1\r\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void tables_and_columns_are_described() {
    assertThat(shell("\\dt\n").out()).contains("table_restore_status", "api_calls");
    assertThat(shell("\\d\n").out()).isEqualTo(shell("\\dt\n").out());
    assertThat(shell("\\d table_restore_status\n").out())
        .startsWith("column_name,data_type,remarks\r\n")
        .contains("request_time,timestamp without time zone,");
  }

  @Test
  void answers_are_expanded_and_told_their_cost_if_one_likes() {
    assertThat(shell("\\x\n\\timing\nSELECT 1 AS a;\n\\x\n\\timing\nSELECT 2 AS b;\n").out())
        .containsPattern(
            "^-\\[ row 1 \\]-\na \\| 1\n\\(1 row, 0 calls, .* s; sandbox: invented data\\)\nb\r\n2\r\n$");
  }

  @Test
  void answers_go_to_a_file_and_back(@TempDir Path directory) {
    Path file = directory.resolve("answers.csv");

    CommandLineRun run =
        shell("\\o " + file + "\nSELECT 1 AS a;\nSELECT 2 AS b;\n\\o\nSELECT 3 AS c;\n");

    assertThat(run.out()).isEqualTo("c\r\n3\r\n");
    assertThat(file).hasContent("a\r\n1\r\nb\r\n2\r\n");
  }

  @Test
  void the_calls_so_far_are_listed() {
    assertThat(shell("SELECT count(*) AS n FROM table_restore_status;\n\\calls\n").err())
        .endsWith("(2 calls)\n");
  }

  @Test
  void commands_are_told_and_others_refused() {
    assertThat(shell("\\?\n").out()).contains("\\watch [SECONDS]", "\\q");
    assertThat(shell("\\nope\n").err())
        .isEqualTo("error: There is no command \\nope; \\? lists them.\n");
    assertThat(shell("\\watch\n").err()).startsWith("error: \\watch takes a number of seconds");
  }

  @Test
  void nothing_behind_quit_is_run() {
    assertThat(shell("\\q\nSELECT 1 AS a;\n")).isEqualTo(new CommandLineRun(0, "", ""));
  }
}
