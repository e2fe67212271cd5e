package io.redshiftrestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import io.redshiftrestore.sandbox.TestSandbox;
import io.redshiftrestore.sandbox.WireRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema in a plain Calcite connection, whose model names it beside others. */
class RestoreSchemaFactoryTest {

  private final Path directory;
  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  RestoreSchemaFactoryTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private Connection connect(String operands, String otherSchemas) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("lex", "MYSQL_ANSI");
    properties.setProperty(
        "model",
        """
        inline:{"version": "1.0", "defaultSchema": "redshift", "schemas": [
          {"name": "redshift", "type": "custom",
           "factory": "io.redshiftrestore.RestoreSchemaFactory", "operand": {%s}}%s]}
        """
            .formatted(operands, otherSchemas));
    return DriverManager.getConnection("jdbc:calcite:", properties);
  }

  private String operands() {
    return """
        "endpoint": "%s", "region": "eu-west-1", "accessKeyId": "AKID",
        "secretAccessKey": "hush", "maxAttempts": 1
        """
        .formatted(sandbox.endpoint());
  }

  private Connection connect() throws SQLException {
    return connect(operands().replace("eu-west-1", "us-east-1"), "");
  }

  private static List<List<@Nullable Object>> rows(Connection connection, String sql)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return SandboxDatabase.rowsOf(rows);
    }
  }

  private List<Map<String, String>> requests() {
    return sandbox.requests().stream().map(WireRequest::parameters).toList();
  }

  @Test
  void operands_are_the_properties_of_a_url() throws SQLException {
    try (Connection connection =
        connect(operands() + ", \"pageSize\": 50, \"applicationName\": \"model\"", "")) {
      assertThat(rows(connection, "SELECT * FROM table_restore_status")).isEmpty();
    }
    WireRequest request = sandbox.requests().get(0);
    assertThat(request.region()).isEqualTo("eu-west-1");
    assertThat(request.accessKeyId()).isEqualTo("AKID");
    assertThat(request.userAgent()).endsWith(" model");
    assertThat(request.parameters()).containsEntry("MaxRecords", "50");
  }

  @Test
  void to_connect_and_to_explain_costs_no_call() throws SQLException {
    try (Connection connection = connect()) {
      assertThat(
              String.valueOf(
                  rows(
                      connection,
                      "EXPLAIN PLAN FOR SELECT * FROM table_restore_status"
                          + " WHERE table_restore_request_id = 'request-7'")))
          .contains("DescribeTableRestoreStatus")
          .contains("request-7");
    }
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void keys_and_limits_reach_the_api_as_they_do_through_the_driver() throws SQLException {
    try (Connection connection = connect();
        PreparedStatement prepared =
            connection.prepareStatement(
                "SELECT * FROM table_restore_status WHERE cluster_identifier = ? LIMIT 3")) {
      assertThat(
              rows(
                  connection,
                  "SELECT * FROM table_restore_status"
                      + " WHERE table_restore_request_id = 'request-7'"))
          .hasSize(1);
      prepared.setString(1, "finance");
      assertThat(SandboxDatabase.rowsOf(prepared.executeQuery())).hasSize(3);
    }
    assertThat(requests())
        .containsExactly(
            Map.of("TableRestoreRequestId", "request-7", "MaxRecords", "100"),
            Map.of("ClusterIdentifier", "finance", "MaxRecords", "20"));
  }

  @Test
  void the_view_computes_and_pushes_its_keys_down_as_through_the_driver() throws SQLException {
    try (Connection connection = connect()) {
      assertThat(
              rows(
                  connection,
                  "SELECT percent_complete, is_terminal FROM restore_progress"
                      + " WHERE table_restore_request_id IN ('request-2', 'request-5')"
                      + " ORDER BY percent_complete"))
          .containsExactly(List.of(50.0, false), List.of(100.0, true));
    }
    assertThat(requests()).hasSize(2);
  }

  @Test
  void a_csv_file_can_be_joined() throws SQLException, IOException {
    Files.writeString(
        directory.resolve("WATCHED.csv"), "ID:string,OWNER:string\nrequest-7,Ada\nnone,Bob\n");
    String csv =
        """
        , {"name": "files", "type": "custom",
           "factory": "org.apache.calcite.adapter.file.FileSchemaFactory",
           "operand": {"directory": "%s"}}
        """
            .formatted(directory.toString().replace("\\", "\\\\"));
    try (Connection connection = connect(operands().replace("eu-west-1", "us-east-1"), csv)) {
      assertThat(
              rows(
                  connection,
                  "SELECT w.owner, t.status FROM files.watched AS w"
                      + " JOIN table_restore_status AS t ON t.table_restore_request_id = w.id"))
          .containsExactly(List.of("Ada", "IN_PROGRESS"));
    }
  }

  @Test
  void a_table_of_a_database_can_be_joined() throws SQLException {
    String url = "jdbc:h2:mem:owners;DB_CLOSE_DELAY=-1";
    try (Connection database = DriverManager.getConnection(url);
        Statement statement = database.createStatement()) {
      statement.execute("CREATE TABLE owners (cluster VARCHAR(30), owner VARCHAR(30))");
      statement.execute("INSERT INTO owners VALUES ('finance', 'Ada'), ('none', 'Bob')");
    }
    String jdbc =
        """
        , {"name": "people", "type": "jdbc", "jdbcUrl": "%s", "jdbcDriver": "org.h2.Driver",
           "jdbcSchema": "PUBLIC"}
        """
            .formatted(url);
    try (Connection connection = connect(operands().replace("eu-west-1", "us-east-1"), jdbc)) {
      assertThat(
              rows(
                  connection,
                  "SELECT o.owner, count(*) FROM people.owners AS o"
                      + " JOIN table_restore_status AS t ON t.cluster_identifier = o.cluster"
                      + " GROUP BY o.owner"))
          .containsExactly(List.of("Ada", 63L));
    }
  }

  @Test
  void a_wrong_operand_says_what_is_wrong() {
    Throwable failure = catchThrowable(() -> connect("\"regoin\": \"x\"", "").close());
    assertThat(failure)
        .hasStackTraceContaining("'regoin' in the schema's operands is not a property")
        .hasStackTraceContaining("did you mean region?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"onRegionError\": \"warn\"", "\"maxItems\": 5"})
  void what_would_leave_rows_out_with_a_warning_is_refused_where_nobody_could_see_one(
      String operand) {
    assertThat(catchThrowable(() -> connect(operands() + ", " + operand, "").close()))
        .hasStackTraceContaining("needs a way to warn");
  }

  @Test
  void a_failed_call_is_told_as_the_driver_tells_it() throws SQLException {
    sandbox.faults().always(Fault.accessDenied());
    try (Connection connection = connect()) {
      assertThat(catchThrowable(() -> rows(connection, "SELECT * FROM table_restore_status")))
          .hasMessageContaining("allow the action redshift:DescribeTableRestoreStatus.")
          .hasMessageNotContaining("hush");
    }
  }
}
