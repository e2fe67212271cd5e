package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parameter may be bound as any class and by any setter that makes sense of it. */
class ParameterClassesTest {

  private static final Instant FIRST = SampleRows.FIRST_REQUEST_TIME;
  private static final String BY_TIME =
      "SELECT status FROM table_restore_status WHERE request_time = ?";
  private static final String BY_STATUS =
      "SELECT status FROM table_restore_status WHERE status = ?";

  @AutoClose
  private final SandboxDatabase database =
      SandboxDatabase.with(List.of(SampleRows.row("42", "a", "FAILED")));

  private void assertFinds(PreparedStatement statement) throws SQLException {
    assertThat(SandboxDatabase.rowsOf(statement.executeQuery())).hasSize(1);
    statement.clearParameters();
    assertThat(SqlFailure.of(statement::executeQuery).state()).isEqualTo("07002");
  }

  @SuppressWarnings("JavaUtilDate") // programs bind what they have
  @Test
  void a_time_may_be_of_any_class_and_one_without_zone_is_what_it_prints() throws SQLException {
    LocalDateTime shown = LocalDateTime.ofInstant(FIRST, ZoneOffset.UTC);
    for (Object time :
        List.of(
            FIRST,
            shown,
            Timestamp.valueOf(shown),
            new Date(Timestamp.valueOf(shown).getTime()),
            FIRST.atOffset(ZoneOffset.ofHours(2)),
            FIRST.atZone(ZoneId.of("America/New_York")),
            GregorianCalendar.from(shown.atZone(ZoneId.of("Asia/Tokyo"))),
            shown.toString(),
            shown.toString().replace('T', ' '),
            FIRST.toString())) {
      assertThat(database.rows(BY_TIME, time)).as("%s", time.getClass()).hasSize(1);
    }
  }

  @Test
  void an_interval_may_be_a_text_or_a_duration() throws SQLException {
    String longer = "SELECT 1 WHERE INTERVAL '1 day 2 hours' > ?";
    assertThat(database.rows(longer, "1 day 01:59:59.999")).hasSize(1);
    assertThat(database.rows(longer, "26:00")).isEmpty();
    assertThat(database.rows(longer, Duration.ofHours(26).minusMillis(1))).hasSize(1);
    assertThat(database.rows("SELECT 1 WHERE INTERVAL '2 months' > ?", "1 mon")).hasSize(1);
    assertThat(SqlFailure.of(() -> database.rows(longer, "1 mon")).message())
        .contains("Parameter 1 is '1 mon', which is not an INTERVAL of days");
    assertThat(SqlFailure.of(() -> database.rows(longer, 5)).state()).isEqualTo("22018");
  }

  @Test
  void what_is_added_to_a_time_is_an_interval_and_to_a_date_days() throws SQLException {
    assertThat(
            database.rows("SELECT (TIMESTAMP '2024-01-01 00:00:00' + ?)::varchar", "1 day 02:00"))
        .containsExactly(List.of("2024-01-02 02:00:00"));
    assertThat(database.rows("SELECT (DATE '2024-01-01' + ?)::varchar", 5))
        .containsExactly(List.of("2024-01-06"));
    assertThat(database.rows("SELECT DATE '2024-01-01' - ?", "2023-12-31"))
        .containsExactly(List.of(1));
  }

  @Test
  void a_time_moved_by_NULL_is_NULL() throws SQLException {
    try (PreparedStatement statement =
        database.prepare("SELECT TIMESTAMP '2024-01-01 00:00:00' + ? IS NULL")) {
      statement.setNull(1, Types.OTHER);
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery()))
          .isEqualTo(List.of(List.of(true)));
    }
  }

  @Test
  void a_text_is_compared_with_a_timestamp_as_a_timestamp() throws SQLException {
    String sql = "SELECT status FROM table_restore_status WHERE request_time ";
    LocalDate day = LocalDate.ofInstant(FIRST, ZoneOffset.UTC);
    assertThat(database.rows(sql + "> '%s'".formatted(day))).hasSize(1);
    assertThat(database.rows(sql + "> '%s'".formatted(day.plusDays(1)))).isEmpty();
    assertThat(database.rows(sql + ">= {ts '%s 00:00:00'}".formatted(day))).hasSize(1);
    assertThat(database.rows(sql + "> {d '%s'}".formatted(day))).hasSize(1);
    assertThat(database.rows(sql + "> ?", day.toString())).hasSize(1);
    assertThat(database.rows(sql + "> ?", day)).hasSize(1);
    assertThat(database.rows(sql + "> ?", java.sql.Date.valueOf(day.plusDays(1)))).isEmpty();
    assertThat(database.column("SELECT TIME '02:30:00' = {t '02:30:00'}")).containsExactly("true");
  }

  @ParameterizedTest
  @CsvSource({
    "5, BIGINT, 5",
    "5, INTEGER, 5",
    "5.50, DECIMAL, 5.50",
    "true, BOOLEAN, true",
    "2024-03-10 02:30:00, TIMESTAMP, 2024-03-10 02:30:00",
    "2024-03-10, DATE, 2024-03-10",
    "2024-03-10 02:30:00, DATE, 2024-03-10",
    "02:30:15, TIME, 02:30:15",
    "x, VARCHAR, x",
    "x, NVARCHAR, x",
    "x, OTHER, x"
  })
  void a_value_is_brought_into_the_type_that_is_named(String value, JDBCType type, String bound)
      throws SQLException {
    try (PreparedStatement statement = database.prepare("SELECT CAST(? AS VARCHAR)")) {
      int number = type.getVendorTypeNumber();
      List<Binding> bindings =
          List.of(
              () -> statement.setObject(1, value, number),
              () -> statement.setObject(1, value, number, 0),
              () -> statement.setObject(1, value, type),
              () -> statement.setObject(1, value, type, 0));
      for (Binding binding : bindings) {
        statement.clearParameters();
        binding.bind();
        assertThat(SandboxDatabase.rowsOf(statement.executeQuery()))
            .containsExactly(List.of(bound));
      }
    }
  }

  /** A way to bind a parameter. */
  @FunctionalInterface
  private interface Binding extends ThrowingCallable {
    void bind() throws SQLException;

    @Override
    default void call() throws SQLException {
      bind();
    }
  }

  @Test
  void null_may_be_bound_in_any_way_and_equals_nothing() throws SQLException {
    try (PreparedStatement statement = database.prepare(BY_STATUS)) {
      List<Binding> bindings =
          List.of(
              () -> statement.setNull(1, Types.VARCHAR),
              () -> statement.setNull(1, Types.VARCHAR, "VARCHAR"),
              () -> statement.setNull(1, Types.NULL),
              () -> statement.setObject(1, null),
              () -> statement.setObject(1, null, Types.VARCHAR),
              () -> statement.setObject(1, null, JDBCType.VARCHAR),
              () -> statement.setString(1, null),
              () -> statement.setDate(1, null),
              () -> statement.setTime(1, null, null),
              () -> statement.setTimestamp(1, null),
              () -> statement.setBigDecimal(1, null),
              () -> statement.setBytes(1, null),
              () -> statement.setCharacterStream(1, null));
      for (Binding binding : bindings) {
        statement.clearParameters();
        binding.bind();
        assertThat(SandboxDatabase.rowsOf(statement.executeQuery())).isEmpty();
      }
      assertThat(database.calls()).isEqualTo(bindings.size());
    }
  }

  @Test
  void a_stream_is_bound_as_what_it_holds() throws SQLException {
    try (PreparedStatement statement = database.prepare(BY_STATUS)) {
      statement.setNString(1, "FAILED");
      assertFinds(statement);
      statement.setCharacterStream(1, new StringReader("FAILED"));
      assertFinds(statement);
      statement.setCharacterStream(1, new StringReader("FAILED and more"), 6);
      assertFinds(statement);
      statement.setCharacterStream(1, new StringReader("FAILED"), 100L);
      assertFinds(statement);
      statement.setNCharacterStream(1, new StringReader("FAILED"), 6L);
      assertFinds(statement);
      statement.setAsciiStream(1, stream("FAILED"));
      assertFinds(statement);
      statement.setAsciiStream(1, stream("FAILED and more"), 6);
      assertFinds(statement);
    }
    try (PreparedStatement statement = database.prepare("SELECT CAST(? AS VARBINARY)")) {
      statement.setBinaryStream(1, stream("FAILED"), 4L);
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getBytes(1)).isEqualTo("FAIL".getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void a_limit_may_be_a_long() throws SQLException {
    String sql = BY_STATUS + " LIMIT ? OFFSET ?";
    assertThat(database.rows(sql, "FAILED", 10L, 0L)).hasSize(1);
    assertThat(database.rows(sql, "FAILED", BigDecimal.TEN, (short) 1)).isEmpty();
  }

  @Test
  void a_value_that_makes_no_sense_says_which_parameter_it_is() throws SQLException {
    try (PreparedStatement statement = database.prepare(BY_TIME)) {
      SqlFailure atOnce = SqlFailure.of(() -> statement.setObject(1, "five", Types.BIGINT));
      assertThat(atOnce.type()).isEqualTo(SQLDataException.class);
      assertThat(atOnce.state()).isEqualTo("22018");
      assertThat(atOnce.message()).isEqualTo("Parameter 1 is 'five', which is not a number.");
      statement.setLong(1, 5);
      SqlFailure later = SqlFailure.of(statement::executeQuery);
      assertThat(later.state()).isEqualTo("22018");
      assertThat(later.message()).isEqualTo("Parameter 1 is 5, which is not a TIMESTAMP.");
      assertThat(database.calls()).isZero();
    }
  }

  @Test
  void what_cannot_be_bound_fails_rather_than_to_be_forgotten() throws SQLException {
    try (PreparedStatement statement = database.prepare(BY_STATUS)) {
      List<ThrowingCallable> uses =
          List.of(
              () -> statement.setClob(1, new StringReader("FAILED")),
              () -> statement.setNClob(1, new StringReader("FAILED")),
              () -> statement.setBlob(1, stream("FAILED")),
              () -> statement.setRef(1, null),
              () -> statement.setRowId(1, null),
              () -> statement.setSQLXML(1, null));
      for (ThrowingCallable use : uses) {
        SqlFailure failure = SqlFailure.of(use);
        assertThat(failure.type()).isEqualTo(SQLFeatureNotSupportedException.class);
        assertThat(failure.state()).isEqualTo("0A000");
      }
      assertThat(SqlFailure.of(() -> statement.setString(2, "FAILED")).state()).isEqualTo("07009");
      assertThat(SqlFailure.of(() -> statement.setObject(0, "FAILED")).state()).isEqualTo("07009");
    }
  }
}
