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
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Calcite of the user's own that reads the driver's tables through JDBC, beside other sources. */
class CalciteJdbcSchemaTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private Connection calcite;

  @BeforeEach
  void connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("lex", "MYSQL_ANSI");
    properties.setProperty(
        "model",
        """
        inline:{
          "version": "1.0",
          "defaultSchema": "restores",
          "schemas": [
            {
              "name": "restores",
              "type": "jdbc",
              "jdbcDriver": "io.redshiftrestore.RestoreDriver",
              "jdbcUrl": "%s",
              "jdbcSchema": "redshift"
            }
          ]
        }
        """
            .formatted(sandbox.url()));
    calcite = DriverManager.getConnection("jdbc:calcite:", properties);
  }

  @AfterEach
  void close() throws SQLException {
    calcite.close();
    sandbox.close();
  }

  private List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = calcite.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  @Test
  void its_columns_are_the_tables() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet result =
        calcite.getMetaData().getColumns(null, "restores", "table_restore_status", null)) {
      while (result.next()) {
        columns.add(result.getString("COLUMN_NAME") + " " + result.getString("TYPE_NAME"));
      }
    }
    assertThat(columns)
        .hasSize(15)
        .contains("request_time TIMESTAMP(3)", "progress_in_mega_bytes BIGINT")
        .anyMatch(column -> column.startsWith("region VARCHAR"))
        .anyMatch(column -> column.endsWith("NOT NULL"));
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void its_filter_by_a_key_is_one_lookup() throws SQLException {
    assertThat(
            query(
                "SELECT request_time FROM table_restore_status"
                    + " WHERE table_restore_request_id = 'request-7'"))
        .containsExactly("2024-03-01 01:22:41.901");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_filter_by_cluster_and_status_is_one_listing_of_the_cluster() throws SQLException {
    assertThat(
            query(
                "SELECT status FROM table_restore_status"
                    + " WHERE cluster_identifier = 'finance' AND status = 'FAILED'"))
        .isNotEmpty()
        .containsOnly("FAILED");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_list_of_keys_is_one_lookup_a_key() throws SQLException {
    assertThat(
            query(
                "SELECT status FROM table_restore_status"
                    + " WHERE table_restore_request_id IN ('request-0', 'request-1', 'none')"))
        .containsExactlyInAnyOrder("SUCCEEDED", "FAILED");
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void its_preview_is_one_call() throws SQLException {
    assertThat(query("SELECT * FROM table_restore_status LIMIT 10")).hasSize(10);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_aggregate_is_one_listing() throws SQLException {
    assertThat(
            query(
                "SELECT cluster_identifier, count(*) FROM table_restore_status"
                    + " GROUP BY cluster_identifier ORDER BY 1"))
        .containsExactly("analytics-prod", "finance", "mycluster", "staging-2");
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void it_joins_with_another_source_and_filters_here() throws SQLException {
    assertThat(
            query(
                "SELECT o.team FROM table_restore_status AS r"
                    + " JOIN (VALUES ('finance', 'the money people')) AS o (cluster, team)"
                    + " ON o.cluster = r.cluster_identifier"
                    + " WHERE r.cluster_identifier = 'finance' AND r.status = 'FAILED'"))
        .isNotEmpty()
        .containsOnly("the money people");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void it_compares_with_a_time() throws SQLException {
    assertThat(
            query(
                "SELECT table_restore_request_id FROM table_restore_status"
                    + " WHERE request_time < TIMESTAMP '2024-03-01 01:17:00'"))
        .containsExactlyInAnyOrder("request-0", "request-1");
  }
}
