package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.RestoreDataSource;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teiid.adminapi.impl.ModelMetaData;
import org.teiid.runtime.EmbeddedConfiguration;
import org.teiid.runtime.EmbeddedServer;
import org.teiid.translator.jdbc.SimpleJDBCExecutionFactory;
import org.teiid.translator.jdbc.postgresql.PostgreSQLExecutionFactory;
import org.teiid.translator.jdbc.redshift.RedshiftExecutionFactory;

/** A virtual database of Teiid over the driver, by the translators of three databases. */
class TeiidTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private final EmbeddedServer teiid = new EmbeddedServer();
  private Connection connection;

  @AfterEach
  void close() throws SQLException {
    connection.close();
    teiid.stop();
    sandbox.close();
  }

  private void open(String translator) throws Exception {
    RestoreDataSource source = new RestoreDataSource();
    source.setUrl(sandbox.url());
    teiid.start(new EmbeddedConfiguration());
    teiid.addConnectionFactory("aws", source);
    teiid.addTranslator(
        switch (translator) {
          case "postgresql" -> PostgreSQLExecutionFactory.class;
          case "redshift" -> RedshiftExecutionFactory.class;
          default -> SimpleJDBCExecutionFactory.class;
        });
    ModelMetaData model = new ModelMetaData();
    model.setName("redshift");
    model.addSourceMapping("aws", translator, "aws");
    model.addProperty("importer.schemaPattern", "redshift");
    model.addProperty("importer.useFullSchemaName", "false");
    teiid.deployVDB("restores", model);
    connection = teiid.getDriver().connect("jdbc:teiid:restores", new Properties());
    assertThat(sandbox.requests()).isEmpty();
  }

  private List<List<Object>> ask(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<List<Object>> all = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          List<Object> row = new ArrayList<>();
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            row.add(rows.getObject(i));
          }
          all.add(row);
        }
      }
      return all;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc-simple", "postgresql", "redshift"})
  void a_virtual_database_shows_the_rows_and_asks_for_no_more(String translator) throws Exception {
    open(translator);
    Timestamp time = Timestamp.valueOf("2024-03-01 01:22:41.901");

    assertThat(
            ask(
                "SELECT status, request_time, total_data_in_mega_bytes FROM table_restore_status"
                    + " WHERE table_restore_request_id = ?",
                "request-7"))
        .containsExactly(List.of("IN_PROGRESS", time, 448L));
    assertThat(sandbox.requests()).hasSize(1);

    assertThat(
            ask(
                "SELECT table_restore_request_id FROM table_restore_status"
                    + " WHERE cluster_identifier = 'mycluster' AND request_time = ?",
                time))
        .containsExactly(List.of("request-7"));
    assertThat(sandbox.requests()).hasSize(2);

    assertThat(
            ask(
                "SELECT hour(request_time), count(*) FROM table_restore_status"
                    + " WHERE request_time < {ts '2024-03-01 03:00:00'}"
                    + " GROUP BY hour(request_time) ORDER BY 1"))
        .containsExactly(List.of(1, 44), List.of(2, 58));
    assertThat(sandbox.requests()).hasSize(2 + 3);
  }
}
