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
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junitpioneer.jupiter.DefaultTimeZone;

/**
 * A time is a clock: what a program reads prints as the column shows it, and finds the row again,
 * wherever the program runs.
 */
@DefaultTimeZone("UTC")
class TimeZonesTest {

  private static final String SHOWN = "2024-03-01 01:15:30.001";

  /** New York's clocks went from 02:00 to 03:00 on that day. */
  private static final String IN_A_GAP = "2024-03-10 02:30:00.123";

  private static final Instant INSTANT_IN_THE_GAP = Instant.parse("2024-03-10T02:30:00.123Z");

  private static final String FIND = "SELECT status FROM table_restore_status WHERE request_time ";

  @AutoClose
  private final SandboxDatabase database =
      SandboxDatabase.with(List.of(SampleRows.row("42", "a", "FAILED")));

  private static Calendar calendar(String zone) {
    return Calendar.getInstance(TimeZone.getTimeZone(zone), Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Tokyo", "Pacific/Apia"})
  void what_is_read_prints_as_the_column_shows_it(String zone) throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try (PreparedStatement statement =
            database.prepare("SELECT request_time FROM table_restore_status");
        ResultSet row = statement.executeQuery()) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo(SHOWN);
      assertThat(row.getTimestamp(1)).hasToString(SHOWN);
      assertThat(row.getObject(1)).hasToString(SHOWN);
      assertThat(row.getObject(1, Timestamp.class)).hasToString(SHOWN);
      assertThat(row.getTimestamp(1, Calendar.getInstance(Locale.ROOT))).hasToString(SHOWN);
      assertThat(row.getDate(1)).hasToString("2024-03-01");
      assertThat(row.getTime(1)).hasToString("01:15:30");
    }
  }

  @SuppressWarnings("JavaUtilDate") // programs bind what they have
  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Tokyo", "Pacific/Apia"})
  void what_was_read_finds_its_row(String zone) throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Timestamp read =
        (Timestamp) database.rows("SELECT request_time FROM table_restore_status").get(0).get(0);
    assertThat(read).isNotNull();
    assertThat(database.rows(FIND + "= ?", read)).hasSize(1);
    assertThat(database.rows(FIND + "= ?", read.toString())).hasSize(1);
    assertThat(database.rows(FIND + "= ?", new java.util.Date(read.getTime()))).hasSize(1);
    assertThat(database.rows(FIND + "= {ts '" + read + "'}")).hasSize(1);
    assertThat(database.rows(FIND + "= TIMESTAMP '" + read + "'")).hasSize(1);
    assertThat(database.rows(FIND + "= '" + read + "'")).hasSize(1);
    assertThat(database.rows(FIND + "> ?", read)).isEmpty();
    try (PreparedStatement statement = database.prepare(FIND + "= ?")) {
      statement.setTimestamp(1, read, Calendar.getInstance(Locale.ROOT));
      assertThat(statement.executeQuery().next()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Tokyo", "Pacific/Apia"})
  void java_time_is_exact_even_in_an_hour_that_summer_time_leaves_out(String zone)
      throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    LocalDateTime clock = LocalDateTime.parse("2024-03-10T02:30:00.123");
    try (PreparedStatement statement =
            database.prepare("SELECT TIMESTAMP '%s'".formatted(IN_A_GAP));
        ResultSet row = statement.executeQuery()) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo(IN_A_GAP);
      assertThat(row.getObject(1, LocalDateTime.class)).isEqualTo(clock);
      assertThat(row.getObject(1, Instant.class)).isEqualTo(INSTANT_IN_THE_GAP);
      assertThat(row.getObject(1, OffsetDateTime.class))
          .isEqualTo(INSTANT_IN_THE_GAP.atOffset(ZoneOffset.UTC));
      assertThat(row.getObject(1, ZonedDateTime.class))
          .isEqualTo(INSTANT_IN_THE_GAP.atZone(ZoneOffset.UTC));
      assertThat(row.getTimestamp(1)).isEqualTo(Timestamp.valueOf(clock));
    }
    for (Object same :
        List.of(
            clock,
            INSTANT_IN_THE_GAP,
            INSTANT_IN_THE_GAP.atOffset(ZoneOffset.ofHours(2)),
            INSTANT_IN_THE_GAP.atZone(TimeZone.getTimeZone("Asia/Kolkata").toZoneId()))) {
      assertThat(database.column("SELECT CAST(? AS TIMESTAMP(3))", same))
          .containsExactly(Timestamp.valueOf(clock).toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Pacific/Apia"})
  void a_calendar_says_where_the_clock_hangs(String zone) throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Calendar tokyo = calendar("Asia/Tokyo");
    try (PreparedStatement statement =
            database.prepare(
                "SELECT TIMESTAMP '%s' AS ts, DATE '2024-03-10' AS d, TIME '02:30:00' AS t"
                    .formatted(IN_A_GAP));
        ResultSet row = statement.executeQuery()) {
      assertThat(row.next()).isTrue();
      assertThat(row.getTimestamp("ts", tokyo).toInstant()).isEqualTo("2024-03-09T17:30:00.123Z");
      assertThat(row.getDate("d", tokyo).getTime())
          .isEqualTo(Instant.parse("2024-03-09T15:00:00Z").toEpochMilli());
      assertThat(row.getTime("t", tokyo).getTime())
          .isEqualTo(Instant.parse("1969-12-31T17:30:00Z").toEpochMilli());
    }
    try (PreparedStatement statement =
        database.prepare("SELECT CAST(? AS TIMESTAMP(3)), CAST(? AS DATE), CAST(? AS TIME)")) {
      statement.setTimestamp(1, Timestamp.from(Instant.parse("2024-03-09T17:30:00.123Z")), tokyo);
      statement.setDate(2, new Date(Instant.parse("2024-03-09T15:00:00Z").toEpochMilli()), tokyo);
      statement.setTime(3, new Time(Instant.parse("1969-12-31T17:30:00Z").toEpochMilli()), tokyo);
      assertThat(texts(statement)).containsExactly(IN_A_GAP, "2024-03-10", "02:30:00");
    }
    GregorianCalendar itself =
        GregorianCalendar.from(ZonedDateTime.parse("2024-03-01T01:15:30.001+09:00[Asia/Tokyo]"));
    assertThat(database.rows(FIND + "= ?", itself)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Tokyo"})
  void a_timestamp_is_utcs_instant_for_programs_that_want_it_so(String zone) throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try (SandboxDatabase instants =
        SandboxDatabase.with(SampleRows.rows(1), "timestampAs=instant")) {
      try (PreparedStatement statement =
              instants.prepare("SELECT TIMESTAMP '%s'".formatted(IN_A_GAP));
          ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isEqualTo(IN_A_GAP);
        assertThat(row.getTimestamp(1).toInstant()).isEqualTo(INSTANT_IN_THE_GAP);
        assertThat(row.getObject(1)).isEqualTo(Timestamp.from(INSTANT_IN_THE_GAP));
        assertThat(row.getObject(1, java.util.Date.class))
            .isEqualTo(Timestamp.from(INSTANT_IN_THE_GAP));
        assertThat(row.getDate(1)).hasToString("2024-03-10");
        assertThat(row.getTime(1)).hasToString("02:30:00");
        assertThat(row.getTimestamp(1, calendar("Asia/Tokyo")).toInstant())
            .isEqualTo("2024-03-09T17:30:00.123Z");
      }
      Instant first = SampleRows.FIRST_REQUEST_TIME;
      for (Object same :
          List.of(
              Timestamp.from(first),
              java.util.Date.from(first),
              GregorianCalendar.from(
                  first.atZone(TimeZone.getTimeZone("Asia/Tokyo").toZoneId())))) {
        assertThat(instants.rows(FIND + "= ?", same)).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia"})
  void dates_and_times_of_day_come_back_as_they_were_bound(String zone) throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try (PreparedStatement statement =
        database.prepare("SELECT CAST(? AS TIMESTAMP(3)), CAST(? AS DATE), CAST(? AS TIME)")) {
      statement.setTimestamp(1, Timestamp.valueOf(SHOWN));
      statement.setDate(2, Date.valueOf("2024-03-10"));
      statement.setTime(3, Time.valueOf("02:30:00"));
      assertThat(texts(statement)).containsExactly(SHOWN, "2024-03-10", "02:30:00");
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getDate(2)).hasToString("2024-03-10").isEqualTo(row.getObject(2));
        assertThat(row.getTimestamp(2)).hasToString("2024-03-10 00:00:00.0");
        assertThat(row.getTime(3)).hasToString("02:30:00").isEqualTo(row.getObject(3));
      }
    }
  }

  private static List<String> texts(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      assertThat(row.next()).isTrue();
      return List.of(row.getString(1), row.getString(2), row.getString(3));
    }
  }
}
