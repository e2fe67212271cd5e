package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Rows are compared column by column, with NULL for what is unknown. PostgreSQL gave the answers.
 */
class ComparedRowsTest {

  private static final String ROWS = " FROM (VALUES (1, 1), (2, 1), (NULL, 2)) v(x, z)";

  @AutoClose private final PlannedRows rows = new PlannedRows();

  @Test
  void a_row_that_is_like_several_is_one_row() throws SQLException {
    assertThat(
            rows.of(
                "SELECT x, (x, z) IN (SELECT y, q FROM (VALUES (1, 1), (NULL, 1)) w(y, q))"
                    + ROWS
                    + " ORDER BY x"))
        .isEqualTo("[1, true] [2, null] [null, false]");
  }

  @Test
  void a_row_with_null_is_unlike_another_by_its_other_columns() throws SQLException {
    assertThat(rows.of("SELECT x" + ROWS + " WHERE (x, z) NOT IN (SELECT 1, 1) ORDER BY x"))
        .isEqualTo("[2] [null]");
  }

  @Test
  void several_comparisons_with_all_do_not_take_each_others_counts() throws SQLException {
    assertThat(
            rows.of(
                "SELECT x <> ANY (SELECT y FROM (VALUES (1), (NULL)) w(y)),"
                    + " x = ALL (SELECT y FROM (VALUES (1)) w(y))"
                    + ROWS
                    + " WHERE x = 1"))
        .isEqualTo("[null, true]");
  }

  /** Calcite asserts that no OR stands right under another. */
  @Test
  void a_comparison_with_any_may_stand_under_OR() throws SQLException {
    assertThat(
            rows.of(
                "SELECT x"
                    + ROWS
                    + " WHERE z = 2 OR x <> ANY (SELECT y FROM (VALUES (1)) w(y)) ORDER BY x"))
        .isEqualTo("[2] [null]");
  }

  @Test
  void the_first_column_that_differs_decides_the_order() throws SQLException {
    assertThat(
            rows.of(
                "SELECT (x, z) < (1, 3), NOT ((x, z) <= (1, 1)), (x, z) IS DISTINCT FROM (1, NULL)"
                    + ROWS
                    + " ORDER BY x"))
        .isEqualTo("[true, false, true] [false, true, true] [null, null, true]");
  }

  @Test
  void what_is_not_compared_rightly_is_refused() {
    assertThatThrownBy(() -> rows.of("SELECT COUNT(DISTINCT (x, z))" + ROWS))
        .hasMessageContaining("SELECT DISTINCT a, b");
    assertThatThrownBy(() -> rows.of("SELECT (x, z) BETWEEN (1, 1) AND (2, 2)" + ROWS))
        .hasMessageContaining("(a, b) >= (c, d)");
  }

  @Test
  void grouping_sets_that_come_twice_say_what_they_group_by() throws SQLException {
    assertThat(
            rows.of(
                "SELECT GROUPING(x), COUNT(*)"
                    + ROWS
                    + " WHERE x = 1 GROUP BY GROUPING SETS ((x), (), ()) ORDER BY 1"))
        .isEqualTo("[0, 1] [1, 1] [1, 1]");
  }

  @Test
  void an_aggregate_in_a_window_may_have_in_or_a_sub_query_in_it() throws SQLException {
    assertThat(
            rows.of(
                "SELECT x, SUM(MIN(CASE WHEN z IN (1) THEN z END)) OVER (),"
                    + " MAX(MIN((SELECT COUNT(*) FROM (VALUES (1)) w(y) WHERE w.y = v.x))) OVER ()"
                    + ROWS
                    + " GROUP BY x ORDER BY x"))
        .isEqualTo("[1, 2, 1] [2, 2, 1] [null, 2, 1]");
  }
}
