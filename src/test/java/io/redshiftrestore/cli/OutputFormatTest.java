package io.redshiftrestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.cli.output.Screen;
import io.redshiftrestore.cli.output.Terminals;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutputFormatTest {

  private static final String ROW =
      "SELECT 1 AS n, 'x\"y,z' AS t, CAST(NULL AS VARCHAR) AS nothing, true AS b, 'a|b<c>' AS m";

  private static String written(String format, String sql) {
    CommandLineRun run = CommandLineRun.of("query", "--sandbox", "--format", format, sql);
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  private static String onScreen(int height, int width, String sql) {
    Terminals terminals = new Terminals(false, false, Optional.of(new Screen(height, width)));
    CommandLineRun run = CommandLineRun.piped("", terminals, "query", "--sandbox", sql);
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  @Test
  void csv_is_rfc_4180() {
    assertThat(written("csv", ROW)).isEqualTo("n,t,nothing,b,m\r\n1,\"x\"\"y,z\",,true,a|b<c>\r\n");
    assertThat(written("csv", "SELECT 'one\ntwo' AS a")).isEqualTo("a\r\n\"one\ntwo\"\r\n");
  }

  @Test
  void null_is_told_from_an_empty_text_in_csv_if_one_likes() {
    String sql = "SELECT CAST(NULL AS VARCHAR) AS a, '' AS b";

    assertThat(
            CommandLineRun.of("query", "--sandbox", "--format", "CSV", "--null", "\\N", sql).out())
        .isEqualTo("a,b\r\n\\N,\r\n");
  }

  @Test
  void json_has_numbers_booleans_and_null_as_such() {
    assertThat(written("json", ROW))
        .isEqualTo(
            "[\n{\"n\":1,\"t\":\"x\\\"y,z\",\"nothing\":null,\"b\":true,\"m\":\"a|b<c>\"}\n]\n");
    assertThat(written("json", "SELECT 1 AS a LIMIT 0")).isEqualTo("[]\n");
    assertThat(written("json", "SELECT 'inf'::float8 AS a, 1.50 AS d"))
        .isEqualTo("[\n{\"a\":\"Infinity\",\"d\":1.50}\n]\n");
  }

  @Test
  void columns_of_one_name_are_kept_apart_in_json() {
    assertThat(written("jsonl", "SELECT 1 AS a, 2 AS a")).isEqualTo("{\"a\":1,\"a_2\":2}\n");
  }

  @Test
  void jsonl_is_an_object_a_line() {
    assertThat(written("jsonl", "SELECT a FROM (VALUES (1), (2)) AS t (a)"))
        .isEqualTo("{\"a\":1}\n{\"a\":2}\n");
  }

  @Test
  void html_is_escaped() {
    assertThat(written("html", ROW))
        .contains("<td>x&quot;y,z</td>", "<td>a|b&lt;c&gt;</td>", "<p>(1 row; sandbox:");
  }

  @Test
  void markdown_is_escaped() {
    assertThat(written("markdown", ROW))
        .startsWith("| n | t | nothing | b | m |\n| ---: | --- | --- | --- | --- |\n")
        .contains("| a\\|b\\<c\\> |");
  }

  @Test
  void expanded_is_a_line_a_column() {
    assertThat(written("expanded", "SELECT 'x' AS a, 'one\ntwo' AS long_name"))
        .isEqualTo(
            """
            -[ row 1 ]-----
            a         | x
            long_name | one
                      | two
            (1 row; sandbox: invented data)
            """);
  }

  @Test
  void east_asian_characters_take_two_columns() {
    assertThat(written("table", "SELECT '漢字' AS a, 'e\u0301' AS b"))
        .startsWith(
            """
            +------+---+
            | a    | b |
            +------+---+
            | 漢字 | e\u0301 |
            +------+---+
            """);
  }

  @Test
  void a_table_uses_the_width_of_the_terminal_and_breaks_at_blanks() {
    String sql = "SELECT '" + "word ".repeat(30).strip() + "' AS a, 1 AS n";

    for (int width : List.of(40, 80, 120)) {
      assertThat(onScreen(50, width, sql).lines())
          .filteredOn(line -> line.startsWith("|"))
          .hasSizeGreaterThan(2)
          .allSatisfy(line -> assertThat(line).hasSizeBetween(width - 5, width));
    }
  }

  @Test
  void rows_that_do_not_fit_the_terminal_are_written_a_line_a_column() {
    String sql = "SELECT '" + "x".repeat(30) + "' AS a, '" + "y".repeat(30) + "' AS b";

    assertThat(onScreen(24, 60, sql)).startsWith("-[ row 1 ]-\na | xxx");
    assertThat(onScreen(24, 80, sql)).startsWith("+--");
  }

  @Test
  void a_terminal_is_told_rows_calls_and_time() {
    assertThat(onScreen(24, 80, "SELECT status FROM table_restore_status LIMIT 1"))
        .containsPattern("\\(1 row, 1 call, \\d+\\.\\d\\d s; sandbox: invented data\\)\n$");
  }

  @Test
  void a_table_begins_anew_where_a_later_window_of_rows_needs_more_room() {
    assertThat(onScreen(2, 80, "SELECT a FROM (VALUES ('x'), ('y'), ('z'), ('longer')) AS t (a)"))
        .startsWith(
            """
            +---+
            | a |
            +---+
            | x |
            | y |
            +---+
            +--------+
            | a      |
            +--------+
            | z      |
            | longer |
            +--------+
            (4 rows,\
            """);
  }
}
