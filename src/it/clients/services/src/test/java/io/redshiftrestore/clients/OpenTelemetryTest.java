package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.instrumentation.jdbc.OpenTelemetryDriver;
import io.opentelemetry.instrumentation.jdbc.datasource.JdbcTelemetry;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.redshiftrestore.RestoreDataSource;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** OpenTelemetry's data source and driver, which stand before ours and tell of each query. */
class OpenTelemetryTest {

  @RegisterExtension
  private static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

  private static final String BEFORE =
      "SELECT table_restore_request_id, request_time FROM table_restore_status"
          + " WHERE cluster_identifier = ? AND request_time <= ? ORDER BY request_time";

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @AfterEach
  void close() {
    sandbox.close();
  }

  private DataSource traced() {
    RestoreDataSource source = new RestoreDataSource();
    source.setUrl(sandbox.url());
    return JdbcTelemetry.create(TELEMETRY.getOpenTelemetry()).wrap(source);
  }

  private void askBefore(Connection connection) throws SQLException {
    Timestamp time = Timestamp.valueOf("2024-03-01 01:20:38.501");
    try (PreparedStatement statement = connection.prepareStatement(BEFORE)) {
      statement.setString(1, "finance");
      statement.setTimestamp(2, time);
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("request-1");
        assertThat(rows.next()).isTrue();
        assertThat(rows.getTimestamp(2)).isEqualTo(time);
        assertThat(rows.next()).isFalse();
      }
    }
    assertThat(sandbox.requests()).hasSize(1);
  }

  private static List<SpanData> queries() {
    return TELEMETRY.getSpans().stream().filter(span -> span.getKind() == SpanKind.CLIENT).toList();
  }

  @Test
  void its_data_source_gives_the_rows_and_a_span_with_the_statement() throws SQLException {
    try (Connection connection = traced().getConnection()) {
      askBefore(connection);
    }
    assertThat(queries())
        .singleElement()
        .satisfies(
            span ->
                assertThat(span.getAttributes().asMap().values())
                    .anySatisfy(
                        value ->
                            assertThat(value).asString().contains("FROM table_restore_status")));
  }

  @Test
  void its_driver_finds_ours_by_the_url() throws SQLException {
    OpenTelemetryDriver.install(TELEMETRY.getOpenTelemetry());
    try (Connection connection =
        DriverManager.getConnection(sandbox.url().replace("jdbc:", "jdbc:otel:"))) {
      askBefore(connection);
    }
    assertThat(queries()).hasSize(1);
  }

  @Test
  void no_secret_is_in_what_it_tells() throws SQLException {
    try (Connection connection = traced().getConnection()) {
      askBefore(connection);
    }
    assertThat(TELEMETRY.getSpans().toString()).doesNotContain("secretAccessKey=secret");
  }

  @Test
  void an_error_is_ours_and_marks_the_span() throws SQLException {
    try (Connection connection = traced().getConnection()) {
      assertThatThrownBy(
              () ->
                  connection
                      .createStatement()
                      .executeQuery("SELECT nonsense FROM table_restore_status"))
          .isInstanceOf(SQLSyntaxErrorException.class);
    }
    assertThat(queries())
        .singleElement()
        .extracting(SpanData::getStatus)
        .isEqualTo(StatusData.error());
  }
}
