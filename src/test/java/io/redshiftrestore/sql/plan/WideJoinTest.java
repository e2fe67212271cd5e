package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WideJoinTest {

  @AutoClose private final PlannedRows rows = new PlannedRows();

  @Test
  void a_join_by_every_column_compiles() throws SQLException {
    assertThat(
            rows.of(
                "SELECT COUNT(*) >= 0"
                    + " FROM table_restore_status a NATURAL JOIN table_restore_status b"))
        .isEqualTo("[true]");
  }
}
