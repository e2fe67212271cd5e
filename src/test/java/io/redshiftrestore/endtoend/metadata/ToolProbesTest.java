package io.redshiftrestore.endtoend.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queries that tools are known to ask before, around and instead of a person's own. */
class ToolProbesTest {

  private static final SandboxDatabase DATABASE = SandboxDatabase.with(SampleRows.rows(250));

  @BeforeEach
  void forgetCalls() {
    DATABASE.sandbox().recorder().clear();
  }

  @AfterAll
  static void close() throws SQLException {
    DATABASE.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Spark       | SELECT * FROM table_restore_status WHERE 1=0
          H2          | SELECT * FROM redshift.table_restore_status T WHERE 1=0
          LibreOffice | SELECT * FROM "redshift"."table_restore_status" WHERE ( 0 = 1 )
          Metabase    | SELECT TRUE AS "_" FROM "redshift"."table_restore_status" WHERE 1 <> 1 LIMIT 0
          Tableau     | SELECT * FROM "redshift"."table_restore_status" "table_restore_status" WHERE 1=0
          Tableau     | SELECT * FROM (SELECT status FROM table_restore_status) "Custom SQL Query" WHERE 1=0
          Tableau     | SELECT * FROM (SELECT status FROM table_restore_status) "Custom SQL Query" LIMIT 0
          Superset    | SELECT * FROM (SELECT status FROM table_restore_status) AS virtual_table WHERE 1 = 2
          """)
  void a_probe_for_columns_gives_no_row_and_costs_no_call(String tool, String sql)
      throws SQLException {
    try (Statement statement = DATABASE.statement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.getMetaData().getColumnCount()).as(tool).isPositive();
      assertThat(rows.next()).isFalse();
    }
    assertThat(DATABASE.calls()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"SELECT 1", "VALUES 1", "SELECT CURRENT_TIMESTAMP"})
  void a_query_to_see_whether_the_connection_lives_costs_no_call(String sql) throws SQLException {
    assertThat(DATABASE.rows(sql)).hasSize(1);
    assertThat(DATABASE.calls()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DBeaver  | SELECT trs.* FROM redshift.table_restore_status trs WHERE trs.status = 'FAILED' ORDER BY trs.request_time DESC | 50  | 3
          DBeaver  | SELECT count(*) FROM redshift.table_restore_status                                                              | 1   | 3
          DataGrip | select t.* from redshift.table_restore_status t limit 501                                                       | 250 | 3
          DataGrip | select t.* from redshift.table_restore_status t where cluster_identifier = 'finance' limit 501                  | 63  | 1
          Metabase | SELECT "redshift"."table_restore_status"."status" AS "status", COUNT(*) AS "count" FROM "redshift"."table_restore_status" GROUP BY "redshift"."table_restore_status"."status" ORDER BY "redshift"."table_restore_status"."status" ASC | 5 | 3
          Superset | SELECT status AS status, COUNT(*) AS "count" FROM redshift.table_restore_status GROUP BY status ORDER BY "count" DESC LIMIT 1000 | 5 | 3
          Tableau  | SELECT "table_restore_status"."status" AS "status", SUM(1) AS "cnt" FROM "redshift"."table_restore_status" "table_restore_status" GROUP BY "table_restore_status"."status" | 5 | 3
          """)
  void what_a_tool_writes_for_a_person_costs_what_a_person_would_expect(
      String tool, String sql, int rows, int calls) throws SQLException {
    assertThat(DATABASE.rows(sql)).as(tool).hasSize(rows);
    assertThat(DATABASE.calls()).isEqualTo(calls);
  }

  @Test
  void a_grid_that_shows_two_hundred_rows_reads_two_pages() throws SQLException {
    try (Statement statement = DATABASE.statement()) {
      statement.setMaxRows(200);
      try (ResultSet rows = statement.executeQuery("SELECT * FROM redshift.table_restore_status")) {
        assertThat(SandboxDatabase.rowsOf(rows)).hasSize(200);
      }
    }
    assertThat(DATABASE.calls()).isEqualTo(2);
  }
}
