package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has no rows still has an answer. PostgreSQL gave each answer. */
class EmptySubQueriesTest {

  private static final String NOTHING =
      "(SELECT y FROM (VALUES ('a'), (NULL)) w(y) WHERE y > 'c' AND y < 'b')";

  private static final String NO_GROUPS =
      " FROM (VALUES ('a', 'p', 1), ('b', 'q', 2)) v(g, h, x) WHERE x > 9";

  @AutoClose private final PlannedRows rows = new PlannedRows();

  @Test
  void nothing_is_in_an_empty_sub_query() throws SQLException {
    assertThat(
            rows.of(
                "SELECT x, x IN "
                    + NOTHING
                    + ", x NOT IN "
                    + NOTHING
                    + ", CASE WHEN x IN "
                    + NOTHING
                    + " THEN 'in' ELSE 'out' END FROM (VALUES ('a'), (NULL)) v(x) ORDER BY x"))
        .isEqualTo("[a, false, true, out] [null, false, true, out]");
  }

  @Test
  void an_empty_sub_query_takes_no_row_from_an_alternative() throws SQLException {
    assertThat(
            rows.of(
                "SELECT x FROM (VALUES ('a'), ('b'), (NULL)) v(x) WHERE x = 'a' OR x IN "
                    + NOTHING))
        .isEqualTo("[a]");
  }

  @Test
  void an_aggregate_of_nothing_that_nobody_reads_keeps_the_rows_beside_it() throws SQLException {
    assertThat(
            rows.of(
                "SELECT a.x FROM (VALUES (1), (2)) a(x) CROSS JOIN"
                    + " (SELECT COUNT(*) FROM (VALUES (3), (5)) b(y) WHERE b.y = 4) l ORDER BY 1"))
        .isEqualTo("[1] [2]");
  }

  @Test
  void grouping_sets_of_nothing_have_their_grand_total() throws SQLException {
    assertThat(
            rows.of(
                "SELECT g, h, COUNT(*), COUNT(DISTINCT x), SUM(x), GROUPING(g), GROUPING(g, h)"
                    + NO_GROUPS
                    + " GROUP BY CUBE (g, h)"))
        .isEqualTo("[null, null, 0, 0, null, 1, 3]");
    assertThat(rows.of("SELECT g, h" + NO_GROUPS + " GROUP BY ROLLUP (g, h)"))
        .isEqualTo("[null, null]");
  }

  @Test
  void grouping_sets_of_rows_have_their_grand_total_once() throws SQLException {
    assertThat(
            rows.of(
                "SELECT g, COUNT(*), GROUPING(g) FROM (VALUES ('a'), ('b'), ('a')) v(g)"
                    + " GROUP BY ROLLUP (g) ORDER BY 2"))
        .isEqualTo("[b, 1, 0] [a, 2, 0] [null, 3, 1]");
  }

  @Test
  void having_counts_no_rows_beside_a_distinct_aggregate() throws SQLException {
    assertThat(rows.of("SELECT COUNT(DISTINCT x)" + NO_GROUPS + " HAVING COUNT(*) <> 1"))
        .isEqualTo("[0]");
  }

  @Test
  void a_list_of_nothing_is_null() throws SQLException {
    assertThat(
            rows.of(
                "SELECT COALESCE(LISTAGG(h, ','), 'none'), STRING_AGG(h, ',') IS NULL" + NO_GROUPS))
        .isEqualTo("[none, true]");
  }

  @Test
  void a_list_that_a_filter_leaves_empty_is_null() throws SQLException {
    assertThat(
            rows.of(
                "SELECT g, COALESCE(LISTAGG(h, ',') WITHIN GROUP (ORDER BY h)"
                    + " FILTER (WHERE h = 'q'), 'none') FROM (VALUES ('a', 'p'), ('b', 'q')) v(g, h)"
                    + " GROUP BY ROLLUP (g) ORDER BY 2, 1"))
        .isEqualTo("[a, none] [b, q] [null, q]");
  }

  @Test
  void a_list_in_its_own_order_may_be_of_distinct_values() throws SQLException {
    assertThat(
            rows.of(
                "SELECT STRING_AGG(DISTINCT h, ',' ORDER BY h)"
                    + " FROM (VALUES ('q'), ('p'), ('q')) v(h)"))
        .isEqualTo("[p,q]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          EXISTS (SELECT 1 FROM %s WHERE w.y = v.x)                                ~ [1, true] [2, false] [null, false]
          EXISTS (SELECT y FROM (SELECT y FROM %s) u WHERE u.y = v.x GROUP BY y)   ~ [1, true] [2, false] [null, false]
          NOT EXISTS (SELECT 1 FROM %s WHERE w.y = v.x)                            ~ [1, false] [2, true] [null, true]
          CASE WHEN EXISTS (SELECT 1 FROM %s WHERE w.y = v.x) THEN 1 ELSE 0 END    ~ [1, 1] [2, 0] [null, 0]
          (SELECT 5 FROM (SELECT y FROM %s WHERE w.y = v.x LIMIT 1) u)             ~ [1, 5] [2, null] [null, null]
          (SELECT COALESCE(NULLIF(y, 1), 7) FROM (SELECT y FROM %s WHERE w.y = v.x LIMIT 1) u) ~ [1, 7] [2, null] [null, null]
          (SELECT y + v.x FROM (SELECT y FROM %s WHERE w.y = v.x LIMIT 1) u)       ~ [1, 2] [2, null] [null, null]
          """)
  void a_row_that_a_sub_query_has_not_makes_no_value(String query, String values)
      throws SQLException {
    String column = "(VALUES (1), (1), (NULL)) w(y)";
    assertThat(
            rows.of(
                "SELECT x, %s FROM (VALUES (1), (2), (NULL)) v(x) ORDER BY x"
                    .formatted(query.replace("%s", column))))
        .isEqualTo(values);
  }

  @Test
  void a_sub_query_of_one_column_has_no_row_for_an_alternative() throws SQLException {
    assertThat(
            rows.of(
                "SELECT x FROM (VALUES (1), (2), (3), (NULL)) v(x) WHERE EXISTS"
                    + " (SELECT 1 FROM (VALUES (1), (1), (NULL)) w(y) WHERE w.y = v.x) OR x = 3"
                    + " ORDER BY x"))
        .isEqualTo("[1] [3]");
  }
}
