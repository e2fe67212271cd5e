package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Aggregates of distinct values stand beside each other. PostgreSQL gave the answers. */
class DistinctAggregatesTest {

  @AutoClose private final PlannedRows rows = new PlannedRows();

  @Test
  void a_list_of_distinct_values_with_a_filter_is_in_its_order_beside_a_count_of_others()
      throws SQLException {
    assertThat(
            rows.of(
                """
                SELECT x, LISTAGG(DISTINCT y, ',') WITHIN GROUP (ORDER BY y) FILTER (WHERE z > 1),
                  COUNT(DISTINCT z)
                FROM (VALUES (1, 'b', 2), (1, 'a', 3), (1, 'a', 3), (2, 'c', 1)) t(x, y, z)
                GROUP BY x ORDER BY x"""))
        .isEqualTo("[1, a,b, 2] [2, null, 1]");
  }

  /** Redshift's LISTAGG takes values of any type; PostgreSQL's STRING_AGG takes texts alone. */
  @Test
  void a_list_of_distinct_values_is_in_the_order_of_the_values_and_not_of_their_texts()
      throws SQLException {
    assertThat(
            rows.of(
                """
                SELECT LISTAGG(DISTINCT n, ',') WITHIN GROUP (ORDER BY n),
                  LISTAGG(DISTINCT n, ',') WITHIN GROUP (ORDER BY n DESC NULLS FIRST),
                  LISTAGG(DISTINCT CAST(n AS VARCHAR), ',') WITHIN GROUP (ORDER BY CAST(n AS VARCHAR)),
                  LISTAGG(DISTINCT d, ',') WITHIN GROUP (ORDER BY d DESC),
                  COUNT(DISTINCT d), SUM(n)
                FROM (VALUES (10, DATE '2024-03-01'), (9, DATE '2024-03-01'), (9, DATE '2024-02-29'),
                  (NULL, NULL)) t(n, d)"""))
        .isEqualTo("[9,10, 10,9, 10,9, 2024-03-01,2024-02-29, 2, 28]");
  }

  @Test
  void a_list_of_distinct_values_in_the_order_of_others_is_refused() {
    SqlFailure failure =
        SqlFailure.of(
            () ->
                rows.of(
                    "SELECT LISTAGG(DISTINCT x) WITHIN GROUP (ORDER BY y) FROM (VALUES (1, 2)) t(x, y)"));
    assertThat(failure.state()).isEqualTo("0A000");
    assertThat(failure.message()).contains("order it by its argument");
  }
}
