package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Groups are chosen by aggregates and sub-queries. PostgreSQL gave the answers. */
class HavingTest {

  private static final String GROUPS =
      "SELECT x, COUNT(*) AS n FROM (VALUES (1), (1), (2)) v(x) GROUP BY x HAVING ";

  @AutoClose private final PlannedRows rows = new PlannedRows();

  @Test
  void a_sub_query_of_having_may_have_windows() throws SQLException {
    assertThat(
            rows.of(
                GROUPS
                    + "n > (SELECT MIN(r) FROM"
                    + " (SELECT RANK() OVER (ORDER BY y) AS r FROM (VALUES (7), (8)) w(y)) q)"))
        .isEqualTo("[1, 2]");
  }

  @Test
  void having_itself_has_no_windows() {
    assertThatThrownBy(() -> rows.of(GROUPS + "SUM(COUNT(*)) OVER () > 1"))
        .hasMessageContaining("QUALIFY");
  }
}
