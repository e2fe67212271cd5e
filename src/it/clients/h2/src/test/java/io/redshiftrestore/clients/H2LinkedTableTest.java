package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** H2 that shows the table as one of its own. */
class H2LinkedTableTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private Connection h2;

  @BeforeEach
  void link() throws SQLException {
    h2 = DriverManager.getConnection("jdbc:h2:mem:");
    try (Statement statement = h2.createStatement()) {
      statement.execute(
          "CREATE LINKED TABLE restores('io.redshiftrestore.RestoreDriver', '%s', '', '', 'redshift', 'table_restore_status')"
              .formatted(sandbox.url()));
    }
    sandbox.recorder().clear();
  }

  @AfterEach
  void close() throws SQLException {
    h2.close();
    sandbox.close();
  }

  private List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = h2.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  @Test
  void its_columns_are_the_tables() throws SQLException {
    assertThat(
            query(
                "SELECT column_name || ' ' || data_type FROM information_schema.columns"
                    + " WHERE table_name = 'RESTORES' ORDER BY ordinal_position"))
        .startsWith("TABLE_RESTORE_REQUEST_ID CHARACTER VARYING")
        .contains("PROGRESS_IN_MEGA_BYTES BIGINT", "REQUEST_TIME TIMESTAMP")
        .hasSize(15);
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void it_previews_counts_and_filters() throws SQLException {
    assertThat(query("SELECT count(*) FROM restores")).containsExactly("250");
    assertThat(query("SELECT status FROM restores WHERE status = 'FAILED'"))
        .isNotEmpty()
        .containsOnly("FAILED");
  }

  @Test
  void its_way_to_say_equal_is_one_lookup() throws SQLException {
    String id = query("SELECT table_restore_request_id FROM restores").get(120);
    sandbox.recorder().clear();
    assertThat(
            query(
                "SELECT table_restore_request_id FROM restores WHERE table_restore_request_id = '"
                    + id
                    + "'"))
        .containsExactly(id);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void it_joins_with_a_table_of_its_own() throws SQLException {
    assertThat(
            query(
                "SELECT r.table_restore_request_id FROM (VALUES ('FAILED')) s(status) JOIN restores r ON r.status = s.status"))
        .isNotEmpty();
  }
}
