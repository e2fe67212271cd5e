package io.redshiftrestore.endtoend.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is asked of a type, the catalog, the statement or the value, says the same of it. */
class SqlTypesTest {

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));

  private DatabaseMetaData metadata() throws SQLException {
    return database.connection().getMetaData();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CAST(-128 AS TINYINT)                           | TINYINT   | 3     | 0 | 4",
        "CAST(-32768 AS SMALLINT)                        | SMALLINT  | 5     | 0 | 6",
        "-2147483648                                     | INTEGER   | 10    | 0 | 11",
        "-9223372036854775807                            | BIGINT    | 19    | 0 | 20",
        "-12345678.25                                    | DECIMAL   | 10    | 2 | 12",
        "CAST(-0.25 AS DECIMAL(2, 2))                    | DECIMAL   | 2     | 2 | 5",
        "CAST(1234567890123456789 AS DECIMAL(19, 0))     | DECIMAL   | 19    | 0 | 20",
        "CAST(-1.17549435E-38 AS REAL)                   | REAL      | 7     | 0 | 15",
        "CAST(-2.2250738585072014E-308 AS FLOAT)         | FLOAT     | 15    | 0 | 24",
        "-2.2250738585072014E-308                        | DOUBLE    | 15    | 0 | 24",
        "'text'                                          | CHAR      | 4     | 0 | 4",
        "CAST('te' AS CHAR(3))                           | CHAR      | 3     | 0 | 3",
        "''                                              | CHAR      | 0     | 0 | 0",
        "CAST('text' AS VARCHAR(9))                      | VARCHAR   | 9     | 0 | 9",
        "CAST('text' AS VARCHAR)                         | VARCHAR   | 65535 | 0 | 65535",
        "X'0a0b'                                         | BINARY    | 2     | 0 | 4",
        "CAST(X'0a0b' AS VARBINARY)                      | VARBINARY | 65535 | 0 | 131070",
        "FALSE                                           | BOOLEAN   | 1     | 0 | 5",
        "DATE '2024-02-29'                               | DATE      | 10    | 0 | 10",
        "TIME '10:20:30'                                 | TIME      | 8     | 0 | 8",
        "CAST(TIME '10:20:30' AS TIME(3))                | TIME      | 12    | 3 | 12",
        "TIMESTAMP '2024-02-29 10:20:30'                 | TIMESTAMP | 19    | 0 | 19",
        "CAST(TIMESTAMP '2024-02-29 10:20:30' AS TIMESTAMP(3)) | TIMESTAMP | 23 | 3 | 23",
      })
  void a_value_is_what_its_column_says(
      String expression, String type, int precision, int scale, int displaySize)
      throws SQLException {
    try (Statement statement = database.statement();
        ResultSet row = statement.executeQuery("SELECT " + expression + " AS x")) {
      ResultSetMetaData column = row.getMetaData();
      assertThat(column.getColumnTypeName(1)).isEqualTo(type);
      assertThat(column.getPrecision(1)).isEqualTo(precision);
      assertThat(column.getScale(1)).isEqualTo(scale);
      assertThat(column.getColumnDisplaySize(1)).isEqualTo(displaySize);
      assertThat(row.next()).isTrue();
      assertThat(Objects.requireNonNull(row.getObject(1)).getClass().getName())
          .isEqualTo(column.getColumnClassName(1));
      assertThat(String.valueOf(row.getString(1))).hasSizeLessThanOrEqualTo(displaySize);
      assertIsKnown(column);
    }
  }

  private void assertIsKnown(ResultSetMetaData column) throws SQLException {
    try (ResultSet type = metadata().getTypeInfo()) {
      while (type.next()) {
        if (type.getInt("DATA_TYPE") == column.getColumnType(1)) {
          assertThat(column.getColumnTypeName(1)).isEqualTo(type.getString("TYPE_NAME"));
          assertThat(column.getPrecision(1)).isLessThanOrEqualTo(type.getInt("PRECISION"));
          assertThat(column.getScale(1)).isLessThanOrEqualTo(type.getInt("MAXIMUM_SCALE"));
          assertThat(column.isSigned(1)).isEqualTo(!type.getBoolean("UNSIGNED_ATTRIBUTE"));
          assertThat(column.isCaseSensitive(1)).isEqualTo(type.getBoolean("CASE_SENSITIVE"));
          return;
        }
      }
    }
    throw new AssertionError("getTypeInfo knows no " + column.getColumnTypeName(1));
  }

  @Test
  void the_types_are_those_that_every_tool_knows_in_the_order_of_their_codes() throws SQLException {
    List<Integer> codes = new ArrayList<>();
    try (ResultSet type = metadata().getTypeInfo()) {
      while (type.next()) {
        codes.add(type.getInt("DATA_TYPE"));
      }
    }
    assertThat(codes).hasSize(16).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_literal_is_written_as_the_types_say() throws SQLException {
    try (ResultSet type = metadata().getTypeInfo()) {
      while (type.next()) {
        String prefix = type.getString("LITERAL_PREFIX");
        if (prefix != null) {
          String text =
              prefix.startsWith("X")
                  ? "0a"
                  : "2024-02-29 10:20:30".substring(prefix.equals("TIME '") ? 11 : 0);
          String day = prefix.equals("DATE '") ? text.substring(0, 10) : text;
          assertThat(database.rows("SELECT " + prefix + day + type.getString("LITERAL_SUFFIX")))
              .hasSize(1);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"table_restore_status", "restore_progress", "api_calls"})
  void a_query_says_of_its_columns_what_the_catalog_says(String table) throws SQLException {
    try (PreparedStatement statement = database.prepare("SELECT * FROM " + table);
        ResultSet columns = metadata().getColumns(null, "redshift", table, "%")) {
      ResultSetMetaData query = statement.getMetaData();
      for (int i = 1; i <= query.getColumnCount(); i++) {
        assertThat(columns.next()).isTrue();
        assertThat(query.getColumnName(i)).isEqualTo(columns.getString("COLUMN_NAME"));
        assertThat(query.getTableName(i)).isEqualTo(table);
        assertThat(query.getSchemaName(i)).isEqualTo("redshift");
        assertThat(query.getCatalogName(i)).isEmpty();
        assertThat(query.getColumnType(i)).isEqualTo(columns.getInt("DATA_TYPE"));
        assertThat(query.getColumnTypeName(i)).isEqualTo(columns.getString("TYPE_NAME"));
        assertThat(query.getPrecision(i)).isEqualTo(columns.getInt("COLUMN_SIZE"));
        assertThat(query.getScale(i)).isEqualTo(columns.getInt("DECIMAL_DIGITS"));
        assertThat(query.isNullable(i)).isEqualTo(columns.getInt("NULLABLE"));
        assertThat(query.isSearchable(i)).isTrue();
        assertThat(query.isReadOnly(i)).isTrue();
        assertThat(query.isWritable(i)).isFalse();
        assertThat(query.isDefinitelyWritable(i)).isFalse();
        assertThat(query.isAutoIncrement(i)).isFalse();
        assertThat(query.isCurrency(i)).isFalse();
      }
      assertThat(columns.next()).isFalse();
    }
    assertThat(database.calls()).isZero();
  }

  @Test
  void a_column_has_its_own_name_and_the_label_that_the_query_gives_it() throws SQLException {
    try (PreparedStatement statement =
        database.prepare(
            "SELECT status AS state, count(*) AS n FROM table_restore_status GROUP BY 1")) {
      ResultSetMetaData columns = statement.getMetaData();
      assertThat(columns.getColumnLabel(1)).isEqualTo("state");
      assertThat(columns.getColumnName(1)).isEqualTo("status");
      assertThat(columns.getColumnLabel(2)).isEqualTo("n");
      assertThat(columns.getTableName(2)).isEmpty();
    }
  }

  @Test
  void a_column_that_is_not_there_is_an_error_that_says_so() throws SQLException {
    try (PreparedStatement statement =
        database.prepare("SELECT status FROM table_restore_status")) {
      SqlFailure failure = SqlFailure.of(() -> statement.getMetaData().getColumnType(2));
      assertThat(failure.state()).isEqualTo("07009");
      assertThat(failure.message()).isEqualTo("There is no column 2; the result has 1.");
      assertThat(SqlFailure.of(() -> statement.getMetaData().getColumnName(0)).state())
          .isEqualTo("07009");
    }
  }
}
