package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How statements fail: with a state and class that programs, and a sentence that people read. */
class FailuresTest {

  private static final String SELECT = "SELECT * FROM table_restore_status";

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(120));

  @AfterEach
  void everythingGoesWell() {
    database.sandbox().faults().clear();
  }

  private SqlFailure failureOf(String sql) {
    return SqlFailure.of(() -> database.rows(sql));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(Fault.throttling(), "53000", SQLTransientException.class),
        arguments(Fault.internalFailure(), "08006", SQLTransientConnectionException.class),
        arguments(Fault.serviceUnavailable(), "08006", SQLTransientConnectionException.class),
        arguments(Fault.connectionCutInTheBody(), "08006", SQLTransientConnectionException.class),
        arguments(Fault.accessDenied(), "28000", SQLInvalidAuthorizationSpecException.class),
        arguments(Fault.expiredToken(), "28000", SQLInvalidAuthorizationSpecException.class),
        arguments(
            Fault.signatureDoesNotMatch(), "28000", SQLInvalidAuthorizationSpecException.class),
        arguments(
            Fault.invalidClientTokenId(), "28000", SQLInvalidAuthorizationSpecException.class),
        arguments(
            Fault.service(400, "InvalidParameterValue", "Invalid value for Marker"),
            "22023",
            SQLDataException.class),
        arguments(Fault.malformedTimestamp(), "58000", SQLException.class),
        arguments(Fault.malformedNumber(), "58000", SQLException.class));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_failed_call_has_its_state_and_class_and_keeps_its_cause(
      Fault fault, String state, Class<?> type) {
    database.sandbox().faults().always(fault);
    SqlFailure failure = failureOf(SELECT);
    assertThat(failure.state()).isEqualTo(state);
    assertThat(failure.type()).isEqualTo(type);
    // By name: in the drop-in jar the SDK is under another.
    assertThat(failure.causes())
        .extracting(cause -> cause.getClass().getName())
        .anyMatch(name -> name.contains("software.amazon.awssdk."));
  }

  static Stream<Arguments> brokenContracts() {
    return Stream.of(
        arguments(Fault.firstPageThen("again"), "the same marker twice"),
        arguments(Fault.firstPageThen("one", "other"), "the same marker twice"),
        arguments(Fault.html(), "not a Redshift response"),
        arguments(Fault.emptyBody(), "not a Redshift response"));
  }

  @ParameterizedTest
  @MethodSource("brokenContracts")
  void an_api_that_breaks_its_contract_is_an_error(Fault fault, String said) {
    database.sandbox().faults().always(fault);
    SqlFailure failure = failureOf(SELECT);
    assertThat(failure.state()).isEqualTo("58000");
    assertThat(failure.type()).isEqualTo(SQLException.class);
    assertThat(failure.message()).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELEC * FROM table_restore_status|42601|line 1, column 1",
        "SELECT * FROM table_restore_status WHERE|42601|line 1, column 36",
        "SELECT status FROM table_restore_status WHERE status = 'open|42601|line 1",
        "|42601|the statement is empty",
        ";|42601|the statement is empty",
        "SELECT * FROM a; SELECT * FROM b|42601|line 1",
        "SELECT nope FROM table_restore_status|42703|line 1, column 8",
        "SELECT t.nope FROM table_restore_status AS t|42703|line 1, column 10",
        "SELECT * FROM no_such_table|42P01|line 1, column 15",
        "SELECT * FROM other.table_restore_status|42P01|line 1, column 15",
        "SELECT status FROM table_restore_status GROUP BY region|42000|line 1, column 8",
        "SELECT no_such_function(status) FROM table_restore_status|42883|line 1, column 8",
        "SELECT statu FROM table_restore_status|42703|did you mean 'status'?",
        "SELECT * FROM table_restore_statuses|42P01|did you mean 'table_restore_status'?",
        "SELECT IFF(1 = 1, 2, 3)|42883|Function 'iff' not found",
        "SELECT ISNULL(status, 'x') FROM table_restore_status|42883|write NVL(a, b)",
        "SELECT 'a' + 'b'|42000|both operands are texts",
        "`SELECT status::VARCHAR(10),\n  status::CHAR(3) = nope FROM table_restore_status`|42703|line 2, column 21",
        "SELECT status, FROM table_restore_status|42601|line 1, column 14: nothing stands between",
        "SELECT ‘a’|42601|write ' instead",
        "SELECT 1 /* note|42601|has no end"
      })
  void a_statement_that_cannot_be_understood_says_where(String sql, String state, String place) {
    SqlFailure failure = failureOf(sql == null ? "" : sql);
    assertThat(failure.state()).isEqualTo(state);
    assertThat(failure.type()).isEqualTo(SQLSyntaxErrorException.class);
    assertThat(failure.message()).contains(place);
    assertThat(database.calls()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(SELECT status FROM table_restore_status)|21000|or use LIMIT 1.",
        "CAST('someday' AS TIMESTAMP)|22007|or 'Jan 31, 2026'.",
        "request_time < '2026-11-20 25:00'|22007|or 'Jan 31, 2026'.",
        "status ~ '['|2201B|missing closing ].",
        "status LIKE 'x' ESCAPE 'ab'|22019|must be one character, not 'ab'.",
        "status LIKE 'FAIL!' ESCAPE '!'|22025|ends with the escape character."
      })
  void what_the_engine_cannot_do_is_told_in_a_sentence(
      String expression, String state, String advice) {
    SqlFailure failure =
        SqlFailure.of(() -> database.rows("SELECT " + expression + " FROM table_restore_status"));
    assertThat(failure.state()).isEqualTo(state);
    assertThat(failure.message()).endsWith(advice);
    assertThat(failure.causes()).isNotEmpty();
  }

  @Test
  void a_statement_that_is_too_long_to_compile_says_so() {
    String message = String.join(" || ", Collections.nCopies(3_000, "message"));
    SqlFailure failure = failureOf(SELECT + " WHERE status = " + message);
    assertThat(failure.state()).isEqualTo("54001");
    assertThat(failure.message()).contains("shorten its lists");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO table_restore_status (status) VALUES ('x')",
        "DELETE FROM table_restore_status",
        "UPDATE table_restore_status SET status = 'x'",
        "MERGE INTO table_restore_status USING x ON 1 = 1",
        "CREATE TABLE t (a INT)",
        "-- a comment\n drop table t",
        "/* another; */ TRUNCATE table_restore_status"
      })
  void a_write_is_not_supported_and_says_what_is(String sql) throws SQLException {
    SqlFailure failure = failureOf(sql);
    assertThat(failure.state()).isEqualTo("0A000");
    assertThat(failure.type()).isEqualTo(SQLFeatureNotSupportedException.class);
    assertThat(failure.message()).contains("read-only; use SELECT");
    try (Statement statement = database.statement()) {
      assertThat(SqlFailure.of(() -> statement.executeUpdate(sql)).state()).isEqualTo("0A000");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT CAST(status AS INTEGER) FROM table_restore_status|22018",
        "SELECT 1 / (total_data_in_mega_bytes - total_data_in_mega_bytes) FROM table_restore_status|22012"
      })
  void a_value_that_cannot_be_computed_is_an_error_of_the_data(String sql, String state) {
    SqlFailure failure = failureOf(sql);
    assertThat(failure.state()).isEqualTo(state);
    assertThat(failure.type()).isEqualTo(SQLDataException.class);
  }

  @Test
  void a_parameter_in_a_statement_that_was_not_prepared_is_not_taken_for_null() {
    SqlFailure failure =
        SqlFailure.of(() -> database.statement().executeQuery(SELECT + " WHERE status = ?"));
    assertThat(failure.state()).isEqualTo("07002");
    assertThat(failure.message()).contains("must be prepared");
    assertThat(database.calls()).isZero();
  }

  @Test
  void rows_before_a_failed_page_are_all_delivered() throws SQLException {
    database.sandbox().faults().onlyNumber(2, Fault.expiredToken());
    try (Statement statement = database.statement();
        ResultSet rows = statement.executeQuery(SELECT)) {
      for (int row = 0; row < 100; row++) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("request-" + row);
      }
      SqlFailure failure = SqlFailure.of(rows::next);
      assertThat(failure.state()).isEqualTo("28000");
      assertThat(failure.message()).contains("aws sso login");
      // What failed does not pass for the end when it is asked once more.
      assertThat(SqlFailure.of(rows::next).state()).isEqualTo("28000");
      assertThat(SqlFailure.of(() -> rows.getString(1)).state()).isEqualTo("24000");
      assertThat(database.calls()).isEqualTo(2);
    }
  }

  @Test
  void a_statement_that_failed_can_be_used_again() throws SQLException {
    database.sandbox().faults().next(1, Fault.internalFailure());
    try (Statement statement = database.statement()) {
      ResultSet failing = statement.executeQuery(SELECT);
      SqlFailure.of(failing::next);
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery(SELECT))).hasSize(120);
      SqlFailure.of(() -> statement.executeQuery("SELEC"));
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery(SELECT))).hasSize(120);
    }
  }

  @Test
  void an_expression_too_deep_for_the_engine_is_an_error_of_the_statement() {
    String sql = "SELECT " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + " FROM (VALUES 1)";
    SqlFailure failure = failureOf(sql);
    assertThat(failure.state()).isEqualTo("54001");
  }
}
