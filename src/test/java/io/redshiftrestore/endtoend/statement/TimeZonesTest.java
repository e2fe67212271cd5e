package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junitpioneer.jupiter.DefaultTimeZone;

/** The clock hangs in UTC, wherever the program runs, also in the hour that summer time skips. */
@DefaultTimeZone("UTC")
class TimeZonesTest {

  /** Its clocks went from 02:00 to 03:00 on that day. */
  private static final String SHOWN = "2024-03-10 02:30:00.123";

  private static final Instant INSTANT = Instant.parse("2024-03-10T02:30:00.123Z");

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));

  private static Calendar tokyo() {
    return Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"), Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia"})
  void a_value_is_read_as_the_clock_in_utc_shows_it(String zone) throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try (PreparedStatement statement =
            database.prepare(
                "SELECT TIMESTAMP '%s', DATE '2024-03-10', TIME '02:30:00'".formatted(SHOWN));
        ResultSet row = statement.executeQuery()) {
      assertThat(row.next()).isTrue();
      assertThat(row.getTimestamp(1).toInstant()).isEqualTo(INSTANT);
      assertThat(row.getString(1)).isEqualTo(SHOWN);
      assertThat(row.getDate(1)).hasToString("2024-03-10");
      assertThat(row.getTime(1)).hasToString("02:30:00");
      assertThat(row.getDate(2)).hasToString("2024-03-10").isEqualTo(row.getObject(2));
      assertThat(row.getTimestamp(2).toInstant()).isEqualTo("2024-03-10T00:00:00Z");
      assertThat(row.getTime(3)).hasToString("02:30:00").isEqualTo(row.getObject(3));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Pacific/Apia"})
  void a_calendar_says_where_the_clock_hangs(String zone) throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try (PreparedStatement statement =
            database.prepare(
                "SELECT TIMESTAMP '%s' AS ts, DATE '2024-03-10' AS d, TIME '02:30:00' AS t"
                    .formatted(SHOWN));
        ResultSet row = statement.executeQuery()) {
      assertThat(row.next()).isTrue();
      assertThat(row.getTimestamp("ts", tokyo()).toInstant()).isEqualTo("2024-03-09T17:30:00.123Z");
      assertThat(row.getDate("d", tokyo()).getTime())
          .isEqualTo(Instant.parse("2024-03-09T15:00:00Z").toEpochMilli());
      assertThat(row.getTime("t", tokyo()).getTime())
          .isEqualTo(Instant.parse("1969-12-31T17:30:00Z").toEpochMilli());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia"})
  void what_is_bound_comes_back(String zone) throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try (PreparedStatement statement =
        database.prepare("SELECT CAST(? AS TIMESTAMP(3)), CAST(? AS DATE), CAST(? AS TIME)")) {
      statement.setTimestamp(1, Timestamp.from(INSTANT));
      statement.setDate(2, Date.valueOf("2024-03-10"));
      statement.setTime(3, Time.valueOf("02:30:00"));
      assertThat(texts(statement)).containsExactly(SHOWN, "2024-03-10", "02:30:00");
      statement.setTimestamp(1, Timestamp.from(Instant.parse("2024-03-09T17:30:00.123Z")), tokyo());
      statement.setDate(2, new Date(Instant.parse("2024-03-09T15:00:00Z").toEpochMilli()), tokyo());
      statement.setTime(3, new Time(Instant.parse("1969-12-31T17:30:00Z").toEpochMilli()), tokyo());
      assertThat(texts(statement)).containsExactly(SHOWN, "2024-03-10", "02:30:00");
    }
  }

  private static List<String> texts(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      assertThat(row.next()).isTrue();
      return List.of(row.getString(1), row.getString(2), row.getString(3));
    }
  }
}
