package io.redshiftrestore.endtoend.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.io.BufferedReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Clob;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value can be had as every class that makes sense of it, by index and by label. */
class ColumnClassesTest {

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));

  @FunctionalInterface
  private interface Use {
    void of(ResultSet row) throws Exception;
  }

  private void onRow(String values, Use use) throws Exception {
    try (Statement statement = database.statement();
        ResultSet row = statement.executeQuery("SELECT " + values)) {
      assertThat(row.next()).isTrue();
      use.of(row);
    }
  }

  private void assertHasClasses(String value, List<?> expected) throws Exception {
    onRow(
        value + " AS c",
        row -> {
          for (Object one : expected) {
            assertThat((Object) row.getObject(1, one.getClass())).isEqualTo(one);
            assertThat((Object) row.getObject("C", one.getClass())).isEqualTo(one);
            assertThat(row.wasNull()).isFalse();
          }
        });
  }

  @Test
  void a_number_can_be_had_as_any_number_and_as_text() throws Exception {
    assertHasClasses(
        "CAST(42 AS BIGINT)",
        List.of(
            "42",
            (byte) 42,
            (short) 42,
            42,
            42L,
            42F,
            42D,
            BigDecimal.valueOf(42),
            BigInteger.valueOf(42),
            true));
  }

  @Test
  void a_text_can_be_had_as_what_it_says() throws Exception {
    assertHasClasses("'42'", List.of("42", 42, 42L, 42D, BigDecimal.valueOf(42)));
    assertHasClasses("'true'", List.of(true));
    assertHasClasses("'é'", List.of("é", "é".getBytes(StandardCharsets.UTF_8)));
    assertHasClasses(
        "'2024-03-10 02:30:00.5'",
        List.of(
            LocalDateTime.parse("2024-03-10T02:30:00.5"), Instant.parse("2024-03-10T02:30:00.5Z")));
    assertHasClasses("'02:30'", List.of(LocalTime.of(2, 30)));
  }

  @Test
  void a_timestamp_can_be_had_as_any_class_of_java_time() throws Exception {
    LocalDateTime shown = LocalDateTime.parse("2024-03-10T02:30:00.123");
    Instant instant = shown.toInstant(ZoneOffset.UTC);
    assertHasClasses(
        "TIMESTAMP '2024-03-10 02:30:00.123'",
        List.of(
            "2024-03-10 02:30:00.123",
            shown,
            instant,
            Timestamp.valueOf(shown),
            shown.toLocalDate(),
            shown.toLocalTime(),
            Date.valueOf("2024-03-10"),
            instant.atOffset(ZoneOffset.UTC),
            instant.atZone(ZoneOffset.UTC)));
    onRow(
        "TIMESTAMP '2024-03-10 02:30:00.123'",
        row ->
            assertThat(row.getObject(1, java.util.Date.class)).isEqualTo(Timestamp.valueOf(shown)));
  }

  @Test
  void a_date_and_a_time_can_be_had_as_theirs() throws Exception {
    assertHasClasses(
        "DATE '2024-03-10'",
        List.of(
            "2024-03-10",
            LocalDate.of(2024, 3, 10),
            Date.valueOf("2024-03-10"),
            LocalDateTime.parse("2024-03-10T00:00"),
            OffsetDateTime.parse("2024-03-10T00:00Z"),
            ZonedDateTime.of(2024, 3, 10, 0, 0, 0, 0, ZoneOffset.UTC)));
    assertHasClasses(
        "TIME '02:30:00'",
        List.of(
            "02:30:00",
            LocalTime.of(2, 30),
            Time.valueOf("02:30:00"),
            OffsetTime.of(2, 30, 0, 0, ZoneOffset.UTC)));
  }

  @Test
  void what_has_no_class_of_its_own_is_given_as_it_is() throws Exception {
    assertHasClasses("X'0aff'", List.of("0aff", new byte[] {10, -1}));
    UUID uuid = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    assertHasClasses("UUID '" + uuid + "'", List.of(uuid, uuid.toString()));
    onRow(
        "ARRAY['a', 'b'], MULTISET['c'], INTERVAL '1-2' YEAR TO MONTH, CAST('ab' AS CHAR(4))",
        row -> {
          assertThat(row.getArray(1).getArray()).isEqualTo(new Object[] {"a", "b"});
          assertThat(row.getObject(2, Array.class).getArray()).isEqualTo(new Object[] {"c"});
          assertThat(row.getObject(3)).isEqualTo("1 year 2 mons");
          assertThat(row.getObject(4)).isEqualTo("ab  ");
          assertThat(row.getObject(4, Map.of())).isEqualTo("ab  ");
          assertThat(row.getObject(4, Object.class)).isEqualTo("ab  ");
        });
  }

  @Test
  void null_is_null_or_zero_and_known_as_null() throws Exception {
    onRow(
        "CAST(NULL AS BIGINT) AS n, 1 AS x",
        row -> {
          assertThat(row.wasNull()).isFalse();
          assertThat(row.getLong("n")).isZero();
          assertThat(row.wasNull()).isTrue();
          assertThat(row.getInt("x")).isEqualTo(1);
          assertThat(row.wasNull()).isFalse();
          for (Class<?> type : List.of(String.class, Integer.class, Instant.class, Object.class)) {
            assertThat((Object) row.getObject(1, type)).isNull();
            assertThat(row.wasNull()).isTrue();
          }
          assertThat(row.getBoolean(1)).isFalse();
          assertThat(row.getTimestamp(1)).isNull();
          assertThat(row.getBytes(1)).isNull();
          assertThat(row.getCharacterStream(1)).isNull();
        });
  }

  @Test
  void text_and_bytes_can_be_read_as_streams() throws Exception {
    onRow(
        "'text', X'0aff'",
        row -> {
          assertThat(new BufferedReader(row.getCharacterStream(1)).readLine()).isEqualTo("text");
          assertThat(new BufferedReader(row.getNCharacterStream(1)).readLine()).isEqualTo("text");
          assertThat(row.getAsciiStream(1)).hasContent("text");
          assertThat(row.getBinaryStream(2)).hasBinaryContent(new byte[] {10, -1});
          assertThat(row.getNString(1)).isEqualTo("text");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'FAILED'   | java.time.Instant     | 22018 | is 'FAILED', which is not a TIMESTAMP.",
        "'FAILED'   | java.lang.Integer     | 22018 | is 'FAILED', which is not a number.",
        "'FAILED'   | java.lang.Boolean     | 22018 | is 'FAILED', which is not a BOOLEAN.",
        "5          | java.time.LocalDate   | 22018 | is 5, which is not a DATE.",
        "5          | java.sql.Clob         | 22018 | is 5, which is not a Clob.",
        "3000000000 | java.lang.Integer     | 22003 | is 3000000000, which is not within int.",
        "300        | java.lang.Byte        | 22003 | is 300, which is not within byte.",
        "TIMESTAMP '2024-03-10 02:30:00' | java.lang.Long | 22018 | is '2024-03-10 02:30:00',"
            + " which is not a number."
      })
  void what_makes_no_sense_says_which_column_and_which_class(
      String value, Class<?> type, String state, String reason) throws Exception {
    onRow(
        value + " AS c",
        row -> {
          SqlFailure failure = SqlFailure.of(() -> row.getObject("c", type));
          assertThat(failure.type()).isEqualTo(SQLDataException.class);
          assertThat(failure.state()).isEqualTo(state);
          assertThat(failure.message())
              .isEqualTo("Column c cannot be read as " + type.getName() + ": it " + reason);
        });
  }

  @Test
  @Timeout(2)
  void a_short_text_of_very_many_digits_is_refused_at_once() throws Exception {
    onRow(
        "'1e9999999'",
        row -> assertThat(SqlFailure.of(() -> row.getInt(1)).state()).isEqualTo("22003"));
  }

  @Test
  void an_array_of_times_cannot_be_read_as_one_and_says_so() throws Exception {
    onRow(
        "ARRAY[TIMESTAMP '2024-07-01 00:00:00'], ARRAY[1, 2]",
        row -> {
          assertThat(SqlFailure.of(() -> row.getArray(1).getArray()).state()).isEqualTo("0A000");
          assertThat(row.getArray(2).getArray()).isEqualTo(new Integer[] {1, 2});
          assertThat(SqlFailure.of(() -> row.getArray(2).getResultSet()).state())
              .isEqualTo("0A000");
        });
  }

  @Test
  void a_getter_does_not_cut_a_number_to_its_size() throws Exception {
    onRow(
        "3000000000, 3.9, 'x'",
        row -> {
          assertThat(row.getInt(2)).isEqualTo(3);
          assertThat(row.getLong(1)).isEqualTo(3_000_000_000L);
          assertThat(row.getBigDecimal(2)).isEqualTo("3.9");
          List<ThrowingCallable> uses =
              List.of(() -> row.getInt(1), () -> row.getShort(1), () -> row.getByte(1));
          for (ThrowingCallable use : uses) {
            assertThat(SqlFailure.of(use).state()).isEqualTo("22003");
          }
          assertThat(SqlFailure.of(() -> row.getInt(3)).state()).isEqualTo("22018");
          assertThat(SqlFailure.of(() -> row.getClob(3)).message()).contains(Clob.class.getName());
          assertThat(SqlFailure.of(() -> row.getURL(3)).state()).isEqualTo("22018");
        });
  }

  @Test
  void an_unknown_column_is_told_with_those_that_there_are() throws Exception {
    onRow(
        "1 AS a, 2 AS \"A\", 3 AS c",
        row -> {
          assertThat(row.findColumn("A")).isEqualTo(1);
          assertThat(row.getInt("C")).isEqualTo(3);
          SqlFailure failure = SqlFailure.of(() -> row.getString("b"));
          assertThat(failure.state()).isEqualTo("42703");
          assertThat(failure.message()).isEqualTo("The result has no column 'b'; it has a, A, c.");
          for (int column : new int[] {0, 4}) {
            assertThat(SqlFailure.of(() -> row.getString(column)).message())
                .isEqualTo("The result has no column " + column + "; its columns are 1 to 3.");
            assertThat(SqlFailure.of(() -> row.getLong(column)).state()).isEqualTo("07009");
          }
        });
  }

  @Test
  void a_query_of_the_table_gives_them_too() throws SQLException {
    try (Statement statement = database.statement();
        ResultSet row =
            statement.executeQuery(
                "SELECT request_time, total_data_in_mega_bytes AS mb FROM table_restore_status")) {
      assertThat(row.next()).isTrue();
      Instant first = SampleRows.FIRST_REQUEST_TIME;
      assertThat(row.getObject("request_time", Instant.class)).isEqualTo(first);
      assertThat(row.getObject("REQUEST_TIME"))
          .isEqualTo(Timestamp.valueOf(LocalDateTime.ofInstant(first, ZoneOffset.UTC)));
      assertThat(row.getObject("mb", Integer.class).longValue()).isEqualTo(row.getLong("mb"));
    }
  }
}
