package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

  private static final String BY_ID =
      "SELECT cluster_identifier FROM table_restore_status WHERE table_restore_request_id = ?";
  private static final String BY_TIME =
      "SELECT table_restore_request_id FROM table_restore_status WHERE request_time = ?";

  @AutoClose
  private final SandboxDatabase database =
      SandboxDatabase.with(
          List.of(SampleRows.row("42", "a", "FAILED"), SampleRows.row("request-1", "b", "FAILED")));

  private List<?> rowsOf(PreparedStatement statement) throws SQLException {
    return SandboxDatabase.rowsOf(statement.executeQuery());
  }

  @Test
  void a_parameter_takes_the_type_of_its_cast() throws SQLException {
    assertThat(
            database.rows(
                "SELECT ?::BIGINT, ?::VARCHAR || '!' FROM table_restore_status LIMIT 1", "5", 6))
        .containsExactly(List.of(5L, "6!"));
  }

  @Test
  void a_parameter_in_a_union_takes_the_type_of_the_other_query() throws SQLException {
    assertThat(database.rows("SELECT 10 AS x UNION SELECT ? ORDER BY x", "9"))
        .containsExactly(List.of(9), List.of(10));
  }

  @Test
  void a_text_may_be_bound_in_any_way() throws SQLException {
    try (PreparedStatement statement = database.prepare(BY_ID)) {
      statement.setString(1, "42");
      assertThat(rowsOf(statement)).hasSize(1);
      statement.setObject(1, "42");
      assertThat(rowsOf(statement)).hasSize(1);
      statement.setObject(1, "42", Types.VARCHAR);
      assertThat(rowsOf(statement)).hasSize(1);
      statement.setObject(1, "nothing", Types.VARCHAR, 0);
      assertThat(rowsOf(statement)).isEmpty();
      statement.setLong(1, 42L);
      assertThat(rowsOf(statement)).hasSize(1);
      statement.setInt(1, 42);
      assertThat(rowsOf(statement)).hasSize(1);
      statement.setObject(1, 42L);
      assertThat(rowsOf(statement)).hasSize(1);
      statement.setNull(1, Types.VARCHAR);
      assertThat(rowsOf(statement)).isEmpty();
      statement.setObject(1, null);
      assertThat(rowsOf(statement)).isEmpty();
    }
  }

  @Test
  void a_bound_text_is_never_cut_to_a_length() throws SQLException {
    assertThat(
            database.rows(
                "SELECT status FROM table_restore_status WHERE status = ?", "FAILEDxxxxxxx"))
        .isEmpty();
    assertThat(database.rows(BY_ID, "42 ")).isEmpty();
  }

  @Test
  void a_number_may_be_bound_in_any_way() throws SQLException {
    String sql = "SELECT 1 FROM table_restore_status WHERE ? = CHAR_LENGTH(status) LIMIT 1";
    for (Object six :
        List.of(6, 6L, (short) 6, BigDecimal.valueOf(6), BigInteger.valueOf(6), "6")) {
      assertThat(database.rows(sql, six)).as("%s", six.getClass()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "k = ?               | 0",
        "? > k               | 1",
        "k < ?               | 1",
        "k IN (0, ?)         | 1",
        "k NOT IN (?, 0)     | 0",
        "k BETWEEN -1 AND ?  | 1"
      })
  void a_number_beside_a_smaller_type_may_be_any_whole_number(String condition, int rows)
      throws SQLException {
    for (String type : List.of("SMALLINT", "INTEGER", "BIGINT")) {
      String query = "SELECT 1 FROM (VALUES (CAST(0 AS %s))) v(k) WHERE %s";
      assertThat(database.rows(query.formatted(type, condition), Long.MAX_VALUE))
          .as(type)
          .hasSize(rows);
    }
  }

  @Test
  void a_number_out_of_range_says_which_parameter_it_is() throws SQLException {
    SqlFailure failure =
        SqlFailure.of(
            () -> database.rows("SELECT * FROM table_restore_status LIMIT ?", 5_000_000_000L));
    assertThat(failure.type()).isEqualTo(SQLDataException.class);
    assertThat(failure.state()).isEqualTo("22003");
    assertThat(failure.message())
        .isEqualTo("Parameter 1 is 5000000000, which is not within INTEGER.");
  }

  @Test
  void a_text_that_is_no_number_says_which_parameter_it_is() throws SQLException {
    SqlFailure failure =
        SqlFailure.of(() -> database.rows("SELECT * FROM table_restore_status LIMIT ?", "five"));
    assertThat(failure.type()).isEqualTo(SQLDataException.class);
    assertThat(failure.state()).isEqualTo("22018");
    assertThat(failure.message()).isEqualTo("Parameter 1 is 'five', which is not a number.");
  }

  @Test
  void a_timestamp_is_compared_as_it_prints_unless_another_zone_is_given() throws SQLException {
    Timestamp instant =
        Timestamp.valueOf(LocalDateTime.ofInstant(SampleRows.FIRST_REQUEST_TIME, ZoneOffset.UTC));
    assertThat(database.rows(BY_TIME, instant)).hasSize(2);
    try (PreparedStatement statement = database.prepare(BY_TIME)) {
      statement.setTimestamp(1, instant);
      assertThat(rowsOf(statement)).hasSize(2);
      Calendar tokyo = Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"), Locale.ROOT);
      statement.setTimestamp(1, Timestamp.from(Instant.parse("2024-02-29T16:15:30.001Z")), tokyo);
      assertThat(rowsOf(statement)).hasSize(2);
      statement.setTimestamp(1, null);
      assertThat(rowsOf(statement)).isEmpty();
    }
  }

  @Test
  void a_parameter_that_was_forgotten_is_an_error() {
    SqlFailure failure = SqlFailure.of(() -> database.prepare(BY_ID).executeQuery().next());
    assertThat(failure.state()).isEqualTo("07002");
    assertThat(failure.message()).contains("A parameter of the statement has no value");
  }
}
