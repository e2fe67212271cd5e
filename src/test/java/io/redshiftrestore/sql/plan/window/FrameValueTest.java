package io.redshiftrestore.sql.plan.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FrameValueTest {

  private static final WindowRows ROWS = new WindowRows();

  @AfterAll
  static void close() throws SQLException {
    ROWS.close();
  }

  @Test
  void last_value_sees_the_peers_of_its_row_by_default() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT id, FIRST_VALUE(id) OVER (ORDER BY x), LAST_VALUE(x) OVER (ORDER BY x)"
                    + " FROM (VALUES (1, 10), (2, 20), (3, 20)) AS v (id, x) ORDER BY id"))
        .isEqualTo("1 | 1 | 10 // 2 | 1 | 20 // 3 | 1 | 20");
  }

  @Test
  void nth_value_is_null_before_the_nth_row() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, NTH_VALUE(x, 2) OVER (ORDER BY x), NTH_VALUE(x, 4) OVER (ORDER BY x)"
                    + " FROM (VALUES (1), (2), (3)) AS v (x) ORDER BY x"))
        .isEqualTo("1 | NULL | NULL // 2 | 2 | NULL // 3 | 2 | NULL");
  }

  @Test
  void the_values_of_an_empty_frame_are_null() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, FIRST_VALUE(x) OVER w, LAST_VALUE(x) OVER w, NTH_VALUE(x, 1) OVER w"
                    + " FROM (VALUES (1), (2)) AS v (x)"
                    + " WINDOW w AS (ORDER BY x ROWS BETWEEN 1 FOLLOWING AND 2 FOLLOWING)"
                    + " ORDER BY x"))
        .isEqualTo("1 | 2 | 2 | 2 // 2 | NULL | NULL | NULL");
  }

  @Test
  void a_null_in_the_place_that_is_asked_for_is_the_value() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT id, FIRST_VALUE(x) OVER (ORDER BY id), LAST_VALUE(x) OVER (ORDER BY id)"
                    + " FROM (VALUES (1, NULL), (2, 20), (3, NULL)) AS v (id, x) ORDER BY id"))
        .isEqualTo("1 | NULL | NULL // 2 | NULL | 20 // 3 | NULL | NULL");
  }

  @Test
  void ignore_nulls_passes_over_rows_without_a_value() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT id, FIRST_VALUE(x) IGNORE NULLS OVER w, LAST_VALUE(x) IGNORE NULLS OVER w,"
                    + " NTH_VALUE(x, 2) IGNORE NULLS OVER w"
                    + " FROM (VALUES (1, NULL), (2, 20), (3, NULL), (4, 40)) AS v (id, x)"
                    + " WINDOW w AS (ORDER BY id) ORDER BY id"))
        .isEqualTo(
            "1 | NULL | NULL | NULL // 2 | 20 | 20 | NULL // 3 | 20 | 20 | NULL // 4 | 20 | 40 | 40");
  }

  @Test
  void what_is_excluded_is_not_the_first_or_last() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, FIRST_VALUE(x) OVER w, LAST_VALUE(x) OVER w"
                    + " FROM (VALUES (1), (2), (3)) AS v (x) WINDOW w AS (ORDER BY x ROWS BETWEEN"
                    + " UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW)"
                    + " ORDER BY x"))
        .isEqualTo("1 | 2 | 3 // 2 | 1 | 3 // 3 | 1 | 2");
  }

  @Test
  void a_place_before_the_first_is_refused() {
    SqlFailure failure =
        SqlFailure.of(
            () -> ROWS.of("SELECT NTH_VALUE(x, 0) OVER (ORDER BY x) FROM (VALUES (1)) AS v (x)"));
    assertThat(failure.state()).isEqualTo("22023");
    assertThat(failure.message())
        .isEqualTo("The second argument of NTH_VALUE is 0; it must be 1 or more.");
  }
}
