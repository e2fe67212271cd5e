package io.redshiftrestore.sql.rewrite.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What columns are called that have no name. PostgreSQL gave the answers. */
class ColumnNamesTest {

  @AutoClose private static final SandboxDatabase DATABASE = SandboxDatabase.with(List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          COUNT(*)                                   | count
          1 + 1                                      | ?column?
          LOWER(y)                                   | lower
          x::int                                     | x
          LOWER(y)::varchar(2)                       | lower
          (SELECT MAX(z) FROM (VALUES (1)) s(z))     | max
          CASE WHEN x = 1 THEN 'a' ELSE y END        | y
          """)
  void a_column_is_called_by_the_function_or_the_column_in_it(String item, String name)
      throws SQLException {
    assertThat(nameOf(item)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          1::bigint                                  | int8
          0::int::bool                               | bool
          CAST(DATE '2024-01-01' AS VARCHAR)         | varchar
          CASE WHEN x = 1 THEN y END                 | case
          CASE WHEN x = 1 THEN 'a' ELSE 'b'::text END | case
          CASE WHEN x = 1 THEN 1 ELSE 2 END::bigint  | int8
          (SELECT 1::int)                            | int4
          """)
  void a_type_or_CASE_names_a_column_only_where_nothing_else_does(String item, String name)
      throws SQLException {
    assertThat(nameOf(item)).isEqualTo(name);
  }

  private static String nameOf(String item) throws SQLException {
    try (PreparedStatement statement =
        DATABASE.prepare("SELECT " + item + " FROM (VALUES (1, 'a')) t(x, y) GROUP BY x, y")) {
      return statement.getMetaData().getColumnLabel(1);
    }
  }
}
