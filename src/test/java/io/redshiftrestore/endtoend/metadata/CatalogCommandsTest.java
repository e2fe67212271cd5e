package io.redshiftrestore.endtoend.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SHOW and DESCRIBE ask the catalog; SET, BEGIN and their like change nothing and say so. */
@Timeout(60)
class CatalogCommandsTest {

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));
  @AutoClose private final Statement statement = database.statement();

  CatalogCommandsTest() throws SQLException {}

  @AfterEach
  void no_call_is_made() {
    assertThat(database.calls()).isZero();
  }

  private String firstColumn(String sql, String column) throws SQLException {
    StringBuilder values = new StringBuilder();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.append(values.isEmpty() ? "" : " ").append(rows.getString(column));
      }
    }
    return values.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHOW TABLES | table_name | api_calls restore_progress table_restore_status",
        "/* all */ show tables from schema redshift; | table_name | api_calls restore_progress table_restore_status",
        "SHOW TABLES FROM SCHEMA dev.redshift LIKE 'table%' | table_name | table_restore_status",
        "SHOW TABLES FROM SCHEMA \"information_schema\" LIKE 'schem%' | table_name | schemata",
        "SHOW TABLES LIMIT 1 | table_name | api_calls",
        "SHOW SCHEMAS | schema_name | information_schema pg_catalog redshift",
        "SHOW SCHEMAS FROM DATABASE redshift_restore LIKE 'red%' | schema_name | redshift",
        "SHOW DATABASES | database_name | redshift_restore",
        "SHOW COLUMNS FROM TABLE table_restore_status LIKE '%time' | column_name | request_time",
        "SHOW COLUMNS FROM TABLE redshift.api_calls LIMIT 2 | column_name | statement started_at",
        "SHOW COLUMNS FROM TABLE pg_index LIKE 'indis%y' | data_type | boolean boolean",
        "SHOW search_path | search_path | redshift",
        "SHOW TIME ZONE | timezone | UTC",
        "SHOW TRANSACTION ISOLATION LEVEL | transaction_isolation | serializable",
        "SHOW server_version | server_version | 8.0.2"
      })
  void show_gives_the_columns_that_redshift_gives(String sql, String column, String values)
      throws SQLException {
    assertThat(firstColumn(sql, column)).isEqualTo(values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DESCRIBE table_restore_status",
        "desc redshift.table_restore_status",
        "DESCRIBE TABLE \"table_restore_status\";"
      })
  void describe_lists_columns_with_type_and_remarks(String sql) throws SQLException {
    assertThat(firstColumn(sql, "column_name"))
        .startsWith("table_restore_request_id status ")
        .endsWith(" region");
    assertThat(firstColumn(sql, "data_type")).startsWith("character varying ");
    assertThat(firstColumn(sql, "remarks")).startsWith("Unique identifier ");
  }

  @Test
  void show_all_lists_the_settings() throws SQLException {
    assertThat(firstColumn("SHOW ALL", "name")).contains("datestyle", "search_path", "timezone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHOW TABLES FROM SCHEMA nope       | 3F000 | There is no schema 'nope'; there are redshift",
        "SHOW COLUMNS FROM TABLE nope       | 42P01 | There is no table 'nope'; SHOW TABLES lists them",
        "DESCRIBE redshift.nope             | 42P01 | There is no table 'redshift.nope'",
        "SHOW nonsense                      | 22023 | There is no setting 'nonsense'; SHOW ALL lists",
        "SET SESSION AUTHORIZATION 'root'   | 0A000 | read-only",
        "START TRANSACTION READ WRITE       | 42601 | "
      })
  void what_there_is_not_is_an_error(String sql, String state, String said) {
    SqlFailure failure = SqlFailure.of(() -> firstColumn(sql, "x"));
    assertThat(failure.state()).isEqualTo(state);
    assertThat(failure.message()).contains(said == null ? "" : said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET search_path TO redshift, public",
        "SET SESSION application_name = 'a tool'",
        "set extra_float_digits = 3;",
        "SET DATESTYLE TO 'ISO'",
        "SET TIME ZONE 'Europe/Berlin'",
        "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
        "RESET ALL",
        "BEGIN",
        "begin transaction isolation level serializable",
        "START TRANSACTION",
        "COMMIT;",
        "END",
        "ROLLBACK WORK"
      })
  void a_command_for_the_session_has_no_effect_and_a_warning(String sql) throws SQLException {
    assertThat(statement.execute(sql)).isFalse();
    assertThat(statement.getUpdateCount()).isZero();
    assertThat(statement.getResultSet()).isNull();
    assertThat(statement.getWarnings().getMessage()).contains(" has no effect: ");
    assertThat(statement.getMoreResults()).isFalse();
    assertThat(statement.getUpdateCount()).isEqualTo(-1);
    assertThat(statement.executeUpdate(sql)).isZero();
    try (ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isFalse();
    }
    assertThat(firstColumn("SHOW datestyle", "datestyle")).isEqualTo("ISO, MDY");
  }

  @Test
  void a_write_is_still_refused() {
    assertThat(SqlFailure.of(() -> statement.execute("DELETE FROM api_calls")).state())
        .isEqualTo("0A000");
    assertThat(SqlFailure.of(() -> statement.executeUpdate("UPDATE x SET a = 1")).state())
        .isEqualTo("0A000");
  }
}
