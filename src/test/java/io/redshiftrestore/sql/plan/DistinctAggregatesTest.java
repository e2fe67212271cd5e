package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

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
}
