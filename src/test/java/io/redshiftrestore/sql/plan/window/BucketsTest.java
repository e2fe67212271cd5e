package io.redshiftrestore.sql.plan.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BucketsTest {

  private static final WindowRows ROWS = new WindowRows();

  @AfterAll
  static void close() throws SQLException {
    ROWS.close();
  }

  @Test
  void ntile_gives_the_remainder_to_the_first_buckets() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, NTILE(3) OVER (ORDER BY x)"
                    + " FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8)) AS v (x) ORDER BY x"))
        .isEqualTo("1 | 1 // 2 | 1 // 3 | 1 // 4 | 2 // 5 | 2 // 6 | 2 // 7 | 3 // 8 | 3");
  }

  @Test
  void ntile_leaves_buckets_empty_when_they_are_more_than_rows() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, NTILE(9) OVER (ORDER BY x) FROM (VALUES (1), (2)) AS v (x) ORDER BY x"))
        .isEqualTo("1 | 1 // 2 | 2");
  }

  @Test
  void ntile_deals_out_each_partition_by_itself() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT g, x, NTILE(2) OVER (PARTITION BY g ORDER BY x)"
                    + " FROM (VALUES ('a', 1), ('a', 2), ('a', 3), ('b', 4)) AS v (g, x) ORDER BY x"))
        .isEqualTo("a | 1 | 1 // a | 2 | 1 // a | 3 | 2 // b | 4 | 1");
  }

  @Test
  void ntile_of_null_is_null() throws SQLException {
    assertThat(ROWS.of("SELECT NTILE(NULL) OVER (ORDER BY x) FROM (VALUES (1), (2)) AS v (x)"))
        .isEqualTo("NULL // NULL");
  }

  @Test
  void ntile_takes_a_parameter() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, NTILE(?) OVER (ORDER BY x) FROM (VALUES (1), (2)) AS v (x) ORDER BY x",
                2))
        .isEqualTo("1 | 1 // 2 | 2");
  }

  @Test
  void ntile_of_less_than_1_is_refused() {
    SqlFailure failure =
        SqlFailure.of(
            () -> ROWS.of("SELECT NTILE(0) OVER (ORDER BY x) FROM (VALUES (1)) AS v (x)"));
    assertThat(failure.state()).isEqualTo("22023");
    assertThat(failure.message()).isEqualTo("The argument of NTILE is 0; it must be 1 or more.");
  }
}
