package io.redshiftrestore.sql.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sql.plan.window.WindowRows;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowCallsTest {

  private static final WindowRows ROWS = new WindowRows();

  @AfterAll
  static void close() throws SQLException {
    ROWS.close();
  }

  @Test
  void a_filter_before_over_leaves_rows_out_of_the_frame() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, COUNT(*) FILTER (WHERE x > 1) OVER w, SUM(x) FILTER (WHERE x < 3) OVER w,"
                    + " MAX(x) FILTER (WHERE x > 9) OVER w"
                    + " FROM (VALUES (1), (2), (3)) AS v (x) WINDOW w AS (ORDER BY x) ORDER BY x"))
        .isEqualTo("1 | 0 | 1 | NULL // 2 | 1 | 3 | NULL // 3 | 2 | 3 | NULL");
  }

  @Test
  void listagg_within_group_has_its_own_order_of_the_frames_rows() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT id, LISTAGG(x, ',') WITHIN GROUP (ORDER BY x DESC) OVER (PARTITION BY g),"
                    + " LISTAGG(x) WITHIN GROUP (ORDER BY x) OVER (PARTITION BY g)"
                    + " FROM (VALUES (1, 'a', 2), (2, 'a', 3), (3, 'b', 1)) AS v (id, g, x)"
                    + " ORDER BY id"))
        .isEqualTo("1 | 3,2 | 23 // 2 | 3,2 | 23 // 3 | 1 | 1");
  }

  @Test
  void percentiles_within_group_are_those_of_the_frame() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT id, PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY x) OVER (PARTITION BY g),"
                    + " PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY x DESC) OVER (PARTITION BY g),"
                    + " PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY x) OVER (PARTITION BY g)"
                    + " FROM (VALUES (1, 'a', 10), (2, 'a', 20), (3, 'a', NULL), (4, 'b', NULL))"
                    + " AS v (id, g, x) ORDER BY id"))
        .isEqualTo(
            "1 | 12.5 | 17.5 | 10 // 2 | 12.5 | 17.5 | 10 // 3 | 12.5 | 17.5 | 10"
                + " // 4 | NULL | NULL | NULL");
  }

  /** As Redshift's page WF_LISTAGG has it; PostgreSQL has no DISTINCT before OVER. */
  @Test
  void listagg_lists_the_distinct_values_of_the_frame() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT id, LISTAGG(DISTINCT x, ',') WITHIN GROUP (ORDER BY x) OVER (PARTITION BY g),"
                    + " LISTAGG(DISTINCT x) FILTER (WHERE x > 9) OVER ()"
                    + " FROM (VALUES (1, 'a', 10), (2, 'a', 9), (3, 'a', 9), (4, 'a', NULL),"
                    + " (5, 'b', NULL)) AS v (id, g, x) ORDER BY id"))
        .isEqualTo(
            "1 | 9,10 | 10 // 2 | 9,10 | 10 // 3 | 9,10 | 10 // 4 | 9,10 | 10 // 5 | NULL | 10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          COUNT(DISTINCT x)                   ~ COUNT(DISTINCT …) is not supported before OVER; take the distinct values in a sub-query, or aggregate them with GROUP BY, and join the result.
          LISTAGG(DISTINCT s) WITHIN GROUP (ORDER BY x) ~ LISTAGG(DISTINCT …) in the order of something else than its argument is not supported; order it by its argument.
          RANK() FILTER (WHERE x > 1)         ~ FILTER is not supported between RANK and OVER; filter in a sub-query, or use CASE.
          ARRAY_AGG(x) FILTER (WHERE x > 1)   ~ FILTER is not supported between ARRAY_AGG and OVER; filter in a sub-query, or use CASE.
          STRING_AGG(s, ',' ORDER BY s)       ~ ORDER BY among the arguments of STRING_AGG is not supported before OVER; order the window instead.
          RANK() WITHIN GROUP (ORDER BY x)    ~ WITHIN GROUP is not supported between RANK and OVER.
          """)
  void what_has_no_meaning_before_over_is_refused_by_name(String call, String sentence) {
    SqlFailure failure =
        SqlFailure.of(
            () ->
                ROWS.of(
                    "SELECT %s OVER (ORDER BY x) FROM (VALUES (1, 'a')) AS v (x, s)"
                        .formatted(call)));
    assertThat(failure.state()).isEqualTo("0A000");
    assertThat(failure.message()).isEqualTo(sentence);
  }
}
