package io.redshiftrestore.sql.plan.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class NeighborTest {

  private static final WindowRows ROWS = new WindowRows();

  @AfterAll
  static void close() throws SQLException {
    ROWS.close();
  }

  @Test
  void lag_and_lead_end_at_their_partition() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, LAG(x) OVER (PARTITION BY g ORDER BY x), LEAD(x) OVER (PARTITION BY g"
                    + " ORDER BY x) FROM (VALUES ('a', 1), ('a', 2), ('b', 3)) AS v (g, x)"
                    + " ORDER BY x"))
        .isEqualTo("1 | NULL | 2 // 2 | 1 | NULL // 3 | NULL | NULL");
  }

  @Test
  void the_offset_is_read_in_each_row_and_may_be_negative_or_null() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, LAG(x, n, 0) OVER (ORDER BY x)"
                    + " FROM (VALUES (1, 0), (2, 1), (3, -1), (4, NULL), (5, 9)) AS v (x, n)"
                    + " ORDER BY x"))
        .isEqualTo("1 | 1 // 2 | 1 // 3 | 4 // 4 | NULL // 5 | 0");
  }

  @Test
  void the_default_is_that_of_the_row_itself_in_the_type_of_both() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, LEAD(x, 1, x * 1.5) OVER (ORDER BY x) FROM (VALUES (1), (3)) AS v (x)"
                    + " ORDER BY x"))
        .isEqualTo("1 | 3.0 // 3 | 4.5");
  }

  @Test
  void ignore_nulls_counts_only_rows_with_a_value() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT id, LAG(x) IGNORE NULLS OVER (ORDER BY id),"
                    + " LEAD(x, 2) IGNORE NULLS OVER (ORDER BY id),"
                    + " LAG(x) RESPECT NULLS OVER (ORDER BY id)"
                    + " FROM (VALUES (1, 10), (2, NULL), (3, 30), (4, NULL), (5, 50)) AS v (id, x)"
                    + " ORDER BY id"))
        .isEqualTo(
            "1 | NULL | 50 | NULL // 2 | 10 | 50 | 10 // 3 | 10 | NULL | NULL"
                + " // 4 | 30 | NULL | 30 // 5 | 30 | NULL | NULL");
  }
}
