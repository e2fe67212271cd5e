package io.redshiftrestore.sql.plan.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoppableRowsTest {

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));

  /** It takes as long as its rows, and not as their product with the rows that it stands beside. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (SELECT random() + y FROM (VALUES 1, 2) u(y) ORDER BY 1 LIMIT 1) AS r, x FROM t",
        "SELECT r FROM t LEFT JOIN (SELECT random() AS r, y FROM (VALUES 1, 9) u(y)) u ON x >= y"
      })
  void what_is_joined_without_a_key_is_computed_once(String query) throws SQLException {
    assertThat(
            database.column(
                "WITH t (x) AS (VALUES 1, 2, 3) SELECT CAST(COUNT(*) AS VARCHAR) || ' '"
                    + " || CAST(COUNT(DISTINCT r) AS VARCHAR) FROM ("
                    + query
                    + ") q"))
        .containsExactly("3 1");
  }
}
