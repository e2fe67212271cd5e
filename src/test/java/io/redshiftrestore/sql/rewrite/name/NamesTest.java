package io.redshiftrestore.sql.rewrite.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sql.plan.window.WindowRows;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that Calcite 1.42 reads otherwise. PostgreSQL gave the answers, but for EXCLUDE. */
class NamesTest {

  private static final String USING =
      " FROM (VALUES (1, 2)) a(x, y) JOIN (VALUES (1, 3)) b(x, z) USING (x)";

  private static final WindowRows ROWS = new WindowRows();

  @AfterAll
  static void close() throws SQLException {
    ROWS.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          a.x, *              ~ 1 | 1 | 2 | 3
          y, *                ~ 2 | 1 | 2 | 3
          a.x, b.x, *, z      ~ 1 | 1 | 1 | 2 | 3 | 3
          *, *                ~ 1 | 2 | 3 | 1 | 2 | 3
          COUNT(*) OVER (), * ~ 1 | 1 | 2 | 3
          z, a.*              ~ 3 | 1 | 2
          * EXCLUDE (x)       ~ 2 | 3
          * EXCLUDE (Z)       ~ 1 | 2
          y, * EXCLUDE (z)    ~ 2 | 1 | 2
          """)
  void a_star_has_its_own_columns_beside_others_of_joined_tables(String items, String row)
      throws SQLException {
    assertThat(ROWS.of("SELECT " + items + USING)).isEqualTo(row);
  }

  @Test
  void a_star_of_tables_joined_in_full_has_the_merged_column() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT z, * FROM (VALUES (1, 2)) a(x, y) FULL JOIN (VALUES (5, 3)) b(x, z)"
                    + " USING (x) ORDER BY 2"))
        .isEqualTo("NULL | 1 | 2 | NULL // 3 | 5 | NULL | 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          * EXCLUDE (nope)    ~ contains unknown column(s): nope
          * EXCLUDE (x, y, z) ~ cannot exclude all columns
          """)
  void what_cannot_be_left_out_is_named(String items, String sentence) {
    assertThat(SqlFailure.of(() -> ROWS.of("SELECT " + items + USING)).message())
        .contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT x, COUNT(*)%s WHERE x = 1 GROUP BY x HAVING x > 0 ~ 1 | 1
          SELECT x + 1 AS n, x%s WHERE x IS NOT NULL ORDER BY x    ~ 2 | 1
          SELECT MAX(x), y%s GROUP BY y                            ~ 1 | 2
          """)
  void a_column_of_using_needs_no_table_before_it(String query, String row) throws SQLException {
    assertThat(ROWS.of(query.replace("%s", USING))).isEqualTo(row);
  }

  @Test
  void columns_of_values_have_names() throws SQLException {
    assertThat(ROWS.of("SELECT column2, v.column1 FROM (VALUES (1, 2)) v WHERE column2 = 2"))
        .isEqualTo("2 | 1");
  }

  @Test
  void functions_may_be_of_the_catalog() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT pg_catalog.upper('a'), pg_catalog.format_type(23, NULL),"
                    + " pg_catalog.current_schema()"))
        .isEqualTo("A | integer | redshift");
  }
}
