package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of constants are data, however many there are and however they are written. */
class ComputedRowsTest {

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(1));

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          VALUES (1 + 1), (2 + 1)                                    => { 2 }, { 3 }
          VALUES (1 + 1), (2.5), (NULL)                              => { 2.0 }, { 2.5 }, { null }
          VALUES ('a' || 'b'), (upper('c')), (CAST('de' AS CHAR(1))) => 'ab' }, { _UTF-8'C'
          VALUES (DATE '2024-01-31' + 1), (NULL)                     => { 2024-02-01 }, { null }
          SELECT 1 + 1 UNION ALL SELECT 3 + 1 UNION ALL SELECT 2     => { 2 }, { 4 }, { 2 }
          """)
  void what_is_computed_from_constants_is_data(String sql, String tuples) throws SQLException {
    assertThat(database.plan(sql)).contains(tuples).doesNotContain("Union");
  }

  @Test
  void rows_keep_their_order_and_their_values() throws SQLException {
    assertThat(database.column("VALUES (1 + 1), (2.5), (NULL), (CAST('7' AS INT) / 2)"))
        .containsExactly("2.0", "2.5", "null", "3.0");
    assertThat(database.column("VALUES ('a' || 'b'), (CAST('cde' AS VARCHAR(2))), (NULL), ('fgh')"))
        .containsExactly("ab", "cd", "null", "fgh");
  }

  /** Each was an input of a union, which took minutes to plan and was too much code. */
  @Test
  void three_thousand_computed_rows_are_answered() throws SQLException {
    String rows =
        IntStream.range(0, 3_000)
            .mapToObj("(%d + 1)"::formatted)
            .collect(Collectors.joining(", ", "VALUES ", ""));
    assertThat(database.column("SELECT sum(n) FROM (" + rows + ") t (n)"))
        .containsExactly("4501500");
  }

  @Test
  void a_row_that_cannot_be_computed_fails_when_it_is_read() throws SQLException {
    String sql = "VALUES (1 + 1), (1 / 0)";
    assertThat(database.plan(sql)).contains("Union");
    assertThat(SqlFailure.of(() -> database.rows(sql)).state()).isEqualTo("22012");
  }

  @ParameterizedTest
  @ValueSource(strings = {"random()", "getdate()", "current_user", "current_schema()"})
  void what_is_known_only_when_it_is_executed_is_computed_then(String value) throws SQLException {
    String sql = "SELECT CAST(" + value + " AS VARCHAR) UNION ALL SELECT 'a' || 'b'";
    assertThat(database.plan(sql)).contains("Union");
  }
}
