package io.redshiftrestore.endtoend.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What listings cost, in calls that the server saw. */
class FewestCallsTest {

  private static final SandboxDatabase DATABASE = SandboxDatabase.with(SampleRows.rows(10_000));

  @BeforeEach
  void forgetCalls() {
    DATABASE.forgetCalls();
  }

  @AfterAll
  static void close() throws SQLException {
    DATABASE.close();
  }

  @Test
  void ten_thousand_rows_stream_a_page_at_a_time() throws SQLException {
    try (Statement statement = DATABASE.statement();
        ResultSet rows = statement.executeQuery("SELECT * FROM table_restore_status")) {
      assertThat(DATABASE.calls()).isZero();
      for (int row = 0; row < 10_000; row++) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("request-" + row);
        if (row % 100 == 0) {
          assertThat(DATABASE.calls()).isEqualTo(row / 100 + 1);
        }
      }
      assertThat(rows.next()).isFalse();
    }
    assertThat(DATABASE.calls()).isEqualTo(100);
    assertThat(DATABASE.requests())
        .allSatisfy(parameters -> assertThat(parameters).containsEntry("MaxRecords", "100"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT count(*) FROM table_restore_status",
        "SELECT * FROM table_restore_status WHERE status = 'FAILED'",
        "SELECT * FROM table_restore_status ORDER BY request_time DESC LIMIT 3",
        "SELECT status, count(*) FROM table_restore_status GROUP BY status"
      })
  void what_needs_every_row_costs_one_listing(String sql) throws SQLException {
    assertThat(DATABASE.rows(sql)).isNotEmpty();
    assertThat(DATABASE.calls()).isEqualTo(100);
  }

  @Test
  void a_result_that_is_closed_after_its_first_row_costs_one_call() throws SQLException {
    try (Statement statement = DATABASE.statement()) {
      try (ResultSet rows = statement.executeQuery("SELECT * FROM table_restore_status")) {
        assertThat(rows.next()).isTrue();
      }
      assertThat(DATABASE.calls()).isEqualTo(1);
    }
  }

  @Test
  void a_page_is_not_left_before_its_last_row_is_read() throws SQLException {
    try (Statement statement = DATABASE.statement();
        ResultSet rows = statement.executeQuery("SELECT * FROM table_restore_status")) {
      for (int row = 0; row < 100; row++) {
        assertThat(rows.next()).isTrue();
      }
      assertThat(DATABASE.calls()).isEqualTo(1);
    }
  }

  @Test
  void a_limit_above_a_condition_reads_up_to_the_page_of_the_last_match() throws SQLException {
    assertThat(
            DATABASE.column(
                "SELECT table_restore_request_id FROM table_restore_status"
                    + " WHERE message = 'Restore 246 ran out of disk space.' LIMIT 1"))
        .containsExactly("request-246");
    assertThat(DATABASE.calls()).isEqualTo(3);
  }

  @Test
  void metadata_costs_no_call() throws SQLException {
    DatabaseMetaData metadata = DATABASE.connection().getMetaData();
    try (ResultSet tables = metadata.getTables(null, null, "%", null);
        ResultSet columns = metadata.getColumns(null, null, "table_restore_status", "%")) {
      assertThat(SandboxDatabase.rowsOf(tables)).isNotEmpty();
      assertThat(SandboxDatabase.rowsOf(columns)).hasSize(15);
    }
    assertThat(DATABASE.calls()).isZero();
  }

  @Test
  void a_prepared_statement_costs_no_call_until_it_is_read() throws SQLException {
    try (PreparedStatement statement =
        DATABASE.prepare("SELECT * FROM table_restore_status WHERE cluster_identifier = ?", "c")) {
      assertThat(statement.getMetaData().getColumnCount()).isEqualTo(15);
      assertThat(statement.getParameterMetaData().getParameterCount()).isEqualTo(1);
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(DATABASE.calls()).isZero();
        assertThat(rows.next()).isFalse();
        assertThat(DATABASE.requests())
            .singleElement()
            .satisfies(request -> assertThat(request).contains(entry("ClusterIdentifier", "c")));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM table_restore_status WHERE 1 = 0",
        "SELECT * FROM table_restore_status LIMIT 0",
        "SELECT * FROM table_restore_status WHERE status = 'FAILED' LIMIT 0",
        "SELECT * FROM table_restore_status FETCH FIRST 0 ROWS ONLY",
        "SELECT * FROM table_restore_status WHERE table_restore_request_id = NULL",
        "SELECT * FROM table_restore_status WHERE table_restore_request_id = ''",
        "SELECT * FROM table_restore_status WHERE cluster_identifier IN ('', NULL)",
        "SELECT * FROM table_restore_status"
            + " WHERE cluster_identifier = 'finance' AND cluster_identifier = 'staging-2'",
        "SELECT * FROM table_restore_status"
            + " WHERE cluster_identifier IN ('a', 'b') AND cluster_identifier IN ('c', 'd')",
        "SELECT * FROM table_restore_status WHERE region = 'eu-west-1'",
        "SELECT * FROM table_restore_status WHERE region = ''"
      })
  void what_cannot_match_costs_no_call(String sql) throws SQLException {
    assertThat(DATABASE.rows(sql)).isEmpty();
    assertThat(DATABASE.calls()).isZero();
  }

  @Test
  void a_condition_that_some_parameters_make_impossible_costs_no_call() throws SQLException {
    String sql =
        "SELECT * FROM table_restore_status"
            + " WHERE cluster_identifier = ? AND cluster_identifier = ?";
    assertThat(DATABASE.rows(sql, "finance", "staging-2")).isEmpty();
    assertThat(DATABASE.rows(sql, null, "staging-2")).isEmpty();
    assertThat(DATABASE.rows(sql, "", "")).isEmpty();
    assertThat(DATABASE.calls()).isZero();
  }

  @Test
  void to_explain_costs_no_call() throws SQLException {
    assertThat(DATABASE.plan("SELECT * FROM table_restore_status"))
        .contains("DescribeTableRestoreStatus");
    assertThat(DATABASE.calls()).isZero();
  }
}
