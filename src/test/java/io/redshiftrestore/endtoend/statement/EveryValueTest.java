package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.RestoreRequest;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junitpioneer.jupiter.DefaultLocale;
import org.junitpioneer.jupiter.DefaultTimeZone;

/** Every value arrives as the wire had it, wherever in the world the program runs. */
@DefaultLocale("en")
@DefaultTimeZone("UTC")
class EveryValueTest {

  private static final DateTimeFormatter SQL_TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 3, true)
          .toFormatter(Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final List<RestoreRequest> onTheWire = SampleRows.awkwardRows(250);
  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(onTheWire);

  private static void move(String zone, String language) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Locale.setDefault(Locale.forLanguageTag(language));
  }

  private List<RestoreRequest> received() throws SQLException {
    List<RestoreRequest> received = new ArrayList<>();
    try (Statement statement = database.statement();
        ResultSet row = statement.executeQuery("SELECT * FROM table_restore_status")) {
      while (row.next()) {
        received.add(received(row));
        assertThat(row.getString("region")).isEqualTo("us-east-1");
      }
    }
    return received;
  }

  private static RestoreRequest received(ResultSet row) throws SQLException {
    return new RestoreRequest(
        row.getString("table_restore_request_id"),
        row.getString("status"),
        row.getString("message"),
        row.getObject("request_time", Instant.class),
        number(row, "progress_in_mega_bytes"),
        number(row, "total_data_in_mega_bytes"),
        row.getString("cluster_identifier"),
        row.getString("snapshot_identifier"),
        row.getString("source_database_name"),
        row.getString("source_schema_name"),
        row.getString("source_table_name"),
        row.getString("target_database_name"),
        row.getString("target_schema_name"),
        row.getString("new_table_name"));
  }

  private static boolean hasSameId(RestoreRequest one, RestoreRequest other) {
    return Objects.equals(one.tableRestoreRequestId(), other.tableRestoreRequestId());
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : (Long) number;
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, en",
    "America/New_York, tr-TR",
    "Asia/Kolkata, ar-EG",
    "Pacific/Apia, th-TH-u-nu-thai",
  })
  void every_field_of_every_row_is_as_the_wire_had_it(String zone, String language)
      throws SQLException {
    move(zone, language);
    List<RestoreRequest> received = received();
    assertThat(received).hasSameSizeAs(onTheWire);
    for (RestoreRequest sent : onTheWire) {
      assertThat(received).filteredOn(row -> hasSameId(row, sent)).containsExactly(sent);
    }
    assertThat(database.calls()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, tr-TR",
    "Asia/Kolkata, ar-EG-u-nu-arab",
    "Pacific/Apia, th-TH-u-ca-buddhist-nu-thai"
  })
  void a_time_as_text_is_in_utc(String zone, String language) throws SQLException {
    move(zone, language);
    List<String> expected =
        onTheWire.stream()
            .map(RestoreRequest::requestTime)
            .map(time -> time == null ? "null" : SQL_TIME.format(time))
            .distinct()
            .toList();
    List<String> texts = new ArrayList<>();
    try (Statement statement = database.statement();
        ResultSet row =
            statement.executeQuery("SELECT DISTINCT request_time FROM table_restore_status")) {
      while (row.next()) {
        texts.add(String.valueOf(row.getString(1)));
      }
    }
    assertThat(texts).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({"America/New_York, tr-TR", "Pacific/Apia, th-TH"})
  void a_time_in_a_query_is_in_utc(String zone, String language) throws SQLException {
    move(zone, language);
    assertThat(
            database.column(
                "SELECT DISTINCT request_time FROM table_restore_status"
                    + " WHERE request_time = TIMESTAMP '2024-03-10 02:30:00.123'"))
        .hasSize(1);
    assertThat(
            database.column(
                "SELECT DISTINCT EXTRACT(HOUR FROM request_time) FROM table_restore_status"
                    + " WHERE request_time = ?",
                Instant.parse("2024-03-10T02:30:00.123Z")))
        .containsExactly("2");
  }

  @ParameterizedTest
  @CsvSource({"UTC, tr-TR"})
  void names_are_found_whatever_their_case_even_in_turkish(String zone, String language)
      throws SQLException {
    move(zone, language);
    assertThat(
            database.rows(
                "SELECT TABLE_RESTORE_REQUEST_ID, CLUSTER_IDENTIFIER FROM TABLE_RESTORE_STATUS"
                    + " WHERE TABLE_RESTORE_REQUEST_ID = 'awkward-1' LIMIT 1"))
        .hasSize(1);
  }
}
