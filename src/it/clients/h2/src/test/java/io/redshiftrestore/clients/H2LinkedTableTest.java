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
    // The linked columns are named in lower case, which H2 else finds by quoted names only.
    h2 = DriverManager.getConnection("jdbc:h2:mem:;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
    try (Statement statement = h2.createStatement()) {
      statement.execute(
          "CREATE LINKED TABLE restores('io.redshiftrestore.RestoreDriver', '"
              + sandbox.url()
              + "', '', '', 'redshift', 'table_restore_status')");
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
        .startsWith("table_restore_request_id CHARACTER VARYING")
        .contains("progress_in_mega_bytes BIGINT", "request_time TIMESTAMP")
        .hasSize(15);
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void it_counts_with_one_listing() throws SQLException {
    assertThat(query("SELECT count(*) FROM restores")).containsExactly("250");
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void its_preview_reads_no_further_than_shown() throws SQLException {
    assertThat(query("SELECT * FROM restores LIMIT 10")).hasSize(10);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_way_to_say_equal_is_one_lookup() throws SQLException {
    assertThat(
            query("SELECT request_time FROM restores WHERE table_restore_request_id = 'request-7'"))
        .containsExactly("2024-03-01 01:22:41.901");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void it_filters_by_cluster_and_status() throws SQLException {
    assertThat(
            query(
                "SELECT status FROM restores"
                    + " WHERE cluster_identifier = 'finance' AND status = 'FAILED'"))
        .isNotEmpty()
        .containsOnly("FAILED");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void it_joins_with_a_table_of_its_own() throws SQLException {
    assertThat(
            query(
                "SELECT r.status FROM (VALUES ('request-0'), ('request-1')) AS ids (id)"
                    + " JOIN restores AS r ON r.table_restore_request_id = ids.id"))
        .containsExactlyInAnyOrder("SUCCEEDED", "FAILED");
    assertThat(sandbox.requests()).hasSize(2);
  }
}
