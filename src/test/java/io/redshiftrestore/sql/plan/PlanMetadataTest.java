package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is asked about an INTERSECT takes no way through its sub-queries. */
class PlanMetadataTest {

  @AutoClose private final PlannedRows rows = new PlannedRows();

  @Test
  void distinct_rows_of_an_intersect_may_come_from_conditions_with_sub_queries()
      throws SQLException {
    assertThat(
            rows.of(
                """
                SELECT DISTINCT x, x FROM (
                  SELECT 'a' AS x, y FROM (VALUES (1)) v(y) WHERE EXISTS (SELECT 1)
                  INTERSECT SELECT 'a', 1) u"""))
        .isEqualTo("[a, a]");
  }
}
