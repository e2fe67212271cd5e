package io.redshiftrestore.sql.plan.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class StandardWindowTest {

  private static final WindowRows ROWS = new WindowRows();

  @AfterAll
  static void close() throws SQLException {
    ROWS.close();
  }

  @Test
  void an_order_above_a_window_is_kept() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, ROW_NUMBER() OVER (ORDER BY x DESC)"
                    + " FROM (VALUES (1), (2), (3)) AS v (x) ORDER BY x LIMIT 2"))
        .isEqualTo("1 | 3 // 2 | 2");
  }

  @Test
  void an_order_above_a_window_over_sorted_rows_is_kept() throws SQLException {
    assertThat(
            ROWS.of(
                "WITH l AS (SELECT x FROM (VALUES (3), (1), (2)) AS v (x) ORDER BY x DESC LIMIT 3)"
                    + " SELECT x, LAG(x) OVER (ORDER BY x) FROM l ORDER BY x DESC"))
        .isEqualTo("3 | 2 // 2 | 1 // 1 | NULL");
  }

  @Test
  void a_window_over_sorted_rows_is_not_sorted_by_another_column() throws SQLException {
    String sql =
        "WITH l AS (SELECT x, g FROM (VALUES (3, 'a'), (1, 'a'), (2, 'b')) AS v (x, g)"
            + " ORDER BY x DESC LIMIT 3)"
            + " SELECT g || '', g, x + 1, COUNT(*) OVER (PARTITION BY g), x FROM l";
    assertThat(ROWS.of(sql + " ORDER BY x DESC"))
        .isEqualTo("a | a | 4 | 2 | 3 // b | b | 3 | 1 | 2 // a | a | 2 | 2 | 1");
    assertThat(ROWS.plan(sql)).containsOnlyOnce("Sort");
  }

  @Test
  void several_windows_of_one_statement_have_their_own_partitions_orders_and_frames()
      throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT id, SUM(x) OVER (PARTITION BY g), RANK() OVER (ORDER BY x DESC),"
                    + " SUM(x) OVER (PARTITION BY g ORDER BY id ROWS 1 PRECEDING), MAX(x) OVER ()"
                    + " FROM (VALUES (1, 'a', 5), (2, 'b', 7), (3, 'a', 1), (4, 'a', 2))"
                    + " AS v (id, g, x) ORDER BY id"))
        .isEqualTo(
            "1 | 8 | 2 | 5 | 7 // 2 | 7 | 1 | 7 | 7 // 3 | 8 | 4 | 6 | 7 // 4 | 8 | 3 | 3 | 7");
  }

  @Test
  void null_is_a_partition_of_its_own() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT id, COUNT(*) OVER (PARTITION BY g)"
                    + " FROM (VALUES (1, NULL), (2, 'a'), (3, NULL)) AS v (id, g) ORDER BY id"))
        .isEqualTo("1 | 2 // 2 | 1 // 3 | 2");
  }

  @Test
  void a_window_over_no_rows_has_none() throws SQLException {
    assertThat(ROWS.of("SELECT COUNT(*) OVER () FROM (VALUES (1)) AS v (x) WHERE x > ?", 1))
        .isEmpty();
  }

  @Test
  void a_window_is_computed_from_columns_of_every_type() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT LAG(t) OVER (ORDER BY d), LAG(d) OVER (ORDER BY t), LEAD(b) OVER (ORDER BY f),"
                    + " MAX(n) OVER (ORDER BY s), MIN(t) OVER (ORDER BY b) FROM (VALUES"
                    + " (TIMESTAMP '2026-01-01 00:00:01', DATE '2026-01-01', TRUE, 1.50,"
                    + " CAST(0.5 AS DOUBLE PRECISION), 'a'),"
                    + " (TIMESTAMP '2026-01-02 00:00:01', DATE '2026-01-02', FALSE, 2.25, 1.5, 'b'))"
                    + " AS v (t, d, b, n, f, s) ORDER BY d"))
        .isEqualTo(
            "NULL | NULL | false | 1.50 | 2026-01-01 00:00:01.0"
                + " // 2026-01-01 00:00:01.0 | 2026-01-01 | NULL | 2.25 | 2026-01-02 00:00:01.0");
  }

  @Test
  void an_aggregate_of_no_rows_is_a_row_for_a_window_to_see() throws SQLException {
    String none = " FROM (VALUES (1)) AS v (x) WHERE x > 5";
    assertThat(ROWS.of("SELECT MAX(MIN(1)) OVER (), SUM(COUNT(x)) OVER ()" + none))
        .isEqualTo("NULL | 0");
    assertThat(ROWS.of("SELECT COALESCE(FIRST_VALUE(MIN(x)) OVER (), 7)" + none)).isEqualTo("7");
    assertThat(
            ROWS.of(
                "SELECT c FROM (SELECT MAX(MIN(1)) OVER () AS c" + none + ") t WHERE c IS NULL"))
        .isEqualTo("NULL");
  }

  @Test
  void a_window_of_many_rows_is_stopped_when_its_statement_is() throws SQLException {
    String tenRows = "(VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))";
    try (SandboxDatabase database = SandboxDatabase.with(List.of());
        Statement statement = database.statement()) {
      statement.setQueryTimeout(1);
      SqlFailure failure =
          SqlFailure.of(
              () ->
                  statement
                      .executeQuery(
                          "SELECT MAX(a.x) OVER (ORDER BY a.x ROWS BETWEEN UNBOUNDED PRECEDING AND"
                              + " UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) FROM %1$s AS a (x),"
                                  .formatted(tenRows)
                              + " %1$s AS b (x), %1$s AS c (x), %1$s AS d (x), %1$s AS e (x)"
                                  .formatted(tenRows))
                      .next());
      assertThat(failure.state()).isEqualTo("HYT00");
    }
  }
}
