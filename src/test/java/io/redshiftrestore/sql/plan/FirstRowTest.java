package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one row answers reads one page, of three. */
class FirstRowTest {

  @AutoClose private final PlannedRows rows = new PlannedRows();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT EXISTS (SELECT 1 FROM table_restore_status)",
        "SELECT NOT EXISTS (SELECT * FROM table_restore_status ORDER BY request_time)",
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM table_restore_status) THEN 'some' ELSE 'none' END",
        "SELECT x FROM (VALUES 1, 2) v(x) WHERE EXISTS (SELECT DISTINCT 1 FROM table_restore_status)",
        "SELECT x FROM (VALUES 1, 2) v(x) WHERE NOT EXISTS (SELECT 1 FROM table_restore_status)",
        "SELECT DISTINCT region FROM table_restore_status LIMIT 1",
        "SELECT region FROM table_restore_status GROUP BY region FETCH NEXT 1 ROWS ONLY",
        "SELECT (SELECT DISTINCT region FROM table_restore_status FETCH FIRST 1 ROWS ONLY)",
        "SELECT x FROM (VALUES 'x') v(x) WHERE x IN (SELECT status FROM table_restore_status LIMIT 1)"
      })
  void one_call_is_enough(String sql) throws SQLException {
    assertThat(rows.callsOf(sql)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT EXISTS (SELECT COUNT(*) FROM table_restore_status WHERE status = 'NONE')",
        "SELECT COUNT(*) > 0 FROM table_restore_status",
        "SELECT DISTINCT region FROM table_restore_status ORDER BY region LIMIT 1"
      })
  void what_depends_on_more_rows_reads_them(String sql) throws SQLException {
    assertThat(rows.callsOf(sql)).isIn(0, 3);
    assertThat(rows.of(sql)).isIn("[true]", "[us-east-1]");
  }
}
