package io.redshiftrestore.sql.rewrite.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sql.plan.window.WindowRows;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that Calcite 1.42 reads otherwise. PostgreSQL gave the answers, but for EXCLUDE. */
class NamesTest {

  private static final String USING =
      " FROM (VALUES (1, 2)) a(x, y) JOIN (VALUES (1, 3)) b(x, z) USING (x)";

  private static final String ABCD =
      "WITH a AS (SELECT 1 AS x, 2 AS w), b AS (SELECT 1 AS x, 2 AS z),"
          + " c AS (SELECT 1 AS x, 3 AS y), d AS (SELECT 2 AS w), e AS (SELECT 2 AS z) ";

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

  /** Calcite would compare the first table's column, where PostgreSQL compares the merged one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a RIGHT JOIN b USING (x) JOIN c USING (x)",
        "a FULL JOIN b USING (x) LEFT JOIN c USING (y, X)",
        "a NATURAL FULL JOIN b JOIN c USING (x)",
        "a JOIN (b RIGHT JOIN c USING (x)) USING (x)",
        "a FULL JOIN b USING (x) CROSS JOIN d JOIN c USING (x)"
      })
  void a_column_that_was_merged_where_the_first_table_may_have_none_joins_no_other(String from) {
    SqlFailure failure = SqlFailure.of(() -> ROWS.of(ABCD + "SELECT 1 FROM " + from));
    assertThat(failure.state()).isEqualTo("0A000");
    assertThat(failure.message()).contains("write ON COALESCE(a.x, b.x) = c.x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a LEFT JOIN b USING (x) FULL JOIN c USING (x)",
        "a JOIN b USING (x) RIGHT JOIN c USING (x)",
        "a FULL JOIN b ON a.x = b.x JOIN d USING (w)",
        "a FULL JOIN b USING (x) JOIN d ON d.w = b.z",
        "a FULL JOIN b USING (x) JOIN e USING (z)"
      })
  void a_column_that_was_merged_otherwise_does(String from) throws SQLException {
    assertThat(ROWS.of(ABCD + "SELECT 1 FROM " + from)).isEqualTo("1");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT x, y, z FROM a FULL JOIN b USING (x) WHERE x > 2 ORDER BY x  ~ 3 | 4 | NULL // 5 | NULL | 6
          SELECT x FROM a FULL JOIN b USING (x) GROUP BY x HAVING x > 1       ~ 3 // 5
          SELECT x, COUNT(y) FROM a RIGHT JOIN b USING (x) GROUP BY x         ~ 1 | 1 // 5 | 0
          SELECT y FROM a FULL JOIN b USING (x) ORDER BY x DESC               ~ NULL // 4 // 2
          SELECT y AS x FROM a FULL JOIN b USING (x) ORDER BY x DESC LIMIT 2  ~ NULL // 4
          SELECT *, 1 FROM a FULL JOIN b USING (x) ORDER BY x DESC LIMIT 1    ~ 5 | NULL | 6 | 1
          SELECT SUM(x) OVER (ORDER BY x) FROM a FULL JOIN b USING (x)        ~ 1 // 4 // 9
          SELECT x, w FROM a FULL JOIN b USING (x) JOIN c USING (z)           ~ 5 | 7
          """)
  void a_column_of_an_outer_join_by_using_is_the_one_that_is_not_null(String query, String rows)
      throws SQLException {
    assertThat(
            ROWS.of(
                "WITH a (x, y) AS (VALUES (1, 2), (3, 4)), b (x, z) AS (VALUES (1, 3), (5, 6)),"
                    + " c (z, w) AS (VALUES (6, 7)) "
                    + query))
        .isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT -x AS x FROM t ORDER BY x                                    ~ -2 // -1
          SELECT -x AS x FROM t ORDER BY x + 0                                ~ -1 // -2
          SELECT -x AS x FROM t ORDER BY CASE WHEN x = 1 THEN 0 ELSE 1 END    ~ -1 // -2
          SELECT -x AS n FROM t ORDER BY n + 0                                ~ -2 // -1
          SELECT y AS x, x AS y FROM t ORDER BY x + 0 DESC NULLS LAST, y      ~ 4 | 2 // 5 | 1
          SELECT SUM(x) AS x FROM t GROUP BY y ORDER BY SUM(x) DESC           ~ 2 // 1
          SELECT MAX(x) AS x, y FROM t GROUP BY y HAVING MAX(x) > 0 ORDER BY -MAX(x), y ~ 2 | 4 // 1 | 5
          SELECT -x AS x FROM t QUALIFY ROW_NUMBER() OVER (ORDER BY x) = 1    ~ -1
          SELECT x AS n, ROW_NUMBER() OVER (ORDER BY y) AS r FROM t QUALIFY r = 1 ~ 2 | 1
          SELECT (SELECT -y AS y FROM (VALUES 1, 2) u(y) ORDER BY y + 0 LIMIT 1) FROM t LIMIT 1 ~ -1
          """)
  void a_name_in_an_expression_is_of_the_rows_and_alone_of_the_result(String query, String rows)
      throws SQLException {
    assertThat(ROWS.of("WITH t (x, y) AS (VALUES (1, 5), (2, 4)) " + query)).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT x, x FROM t ORDER BY x DESC                       ~ 2 | 2 // 1 | 1
          SELECT *, x FROM t ORDER BY x DESC                       ~ 2 | 4 | 2 // 1 | 5 | 1
          SELECT x + 1 AS a, x + 1 AS a FROM t ORDER BY a          ~ 2 | 2 // 3 | 3
          SELECT DISTINCT x, x FROM t ORDER BY x                   ~ 1 | 1 // 2 | 2
          SELECT x, x, COUNT(*) FROM t GROUP BY x ORDER BY x       ~ 1 | 1 | 1 // 2 | 2 | 1
          SELECT y, y AS y FROM t ORDER BY ABS(y)                  ~ 4 | 4 // 5 | 5
          """)
  void a_name_of_two_equal_columns_is_either(String query, String rows) throws SQLException {
    assertThat(ROWS.of("WITH t (x, y) AS (VALUES (1, 5), (2, 4)) " + query)).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT x AS a, y AS a FROM t ORDER BY a",
        "SELECT -t.x AS x FROM t JOIN u USING (x) ORDER BY x + 0",
        "SELECT t.x, u.x FROM t, u ORDER BY x + 0"
      })
  void a_name_of_two_other_columns_is_ambiguous(String query) {
    SqlFailure failure =
        SqlFailure.of(
            () -> ROWS.of("WITH t (x, y) AS (VALUES (1, 5)), u (x) AS (VALUES 1) " + query));
    assertThat(failure.message()).contains("is ambiguous");
  }

  @Test
  void a_translation_is_named_by_its_function() throws SQLException {
    assertThat(ROWS.of("SELECT translate FROM (SELECT TRANSLATE('ab', 'a', 'b')) q"))
        .isEqualTo("bb");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          WITH a (y) AS (SELECT 1 AS x, 2 AS w) SELECT w, y FROM a                ~ 2 | 1
          WITH a (y) AS (SELECT * FROM (VALUES (1, 2)) t(p, q)) SELECT q, y FROM a ~ 2 | 1
          SELECT column2, a FROM (VALUES (1, 2)) AS t(a)                          ~ 2 | 1
          """)
  void fewer_names_than_columns_are_of_the_first_ones(String query, String row)
      throws SQLException {
    assertThat(ROWS.of(query)).isEqualTo(row);
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
                "SELECT pg_catalog.count(*), pg_catalog.max(x), pg_catalog.coalesce(NULL, 1),"
                    + " pg_catalog.upper('a'), pg_catalog.current_schema() FROM (VALUES 2) v(x)"))
        .isEqualTo("1 | 2 | 1 | A | redshift");
  }
}
