package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sub-query sees the row around it, wherever it stands. PostgreSQL gave each answer. */
class CorrelatedSubQueriesTest {

  private static final String PAIRS = "(VALUES ('x', 1), ('x', 2), ('y', 2)) b(s, u)";

  @AutoClose private final PlannedRows rows = new PlannedRows();

  @Test
  void columns_of_a_derived_table_keep_their_places() throws SQLException {
    assertThat(
            rows.of(
                "SELECT q.t, q.n, (SELECT COUNT(*) FROM "
                    + PAIRS
                    + " WHERE b.s = q.s) FROM (SELECT t, s, COUNT(*) AS n FROM"
                    + " (VALUES ('x', 'one'), ('y', 'two'), ('y', 'two')) v(s, t) GROUP BY s, t) q"
                    + " ORDER BY q.t"))
        .isEqualTo("[one, 1, 2] [two, 2, 1]");
  }

  @Test
  void both_sides_of_a_join_in_it_see_the_row() throws SQLException {
    assertThat(
            rows.of(
                "SELECT v.k, (SELECT COUNT(*) FROM"
                    + " (SELECT * FROM (VALUES ('a', 1)) e(k, x) WHERE e.k = v.k) l JOIN"
                    + " (SELECT * FROM (VALUES ('b', 1)) d(k, x) WHERE d.k = v.k) r ON l.x = r.x)"
                    + " FROM (VALUES ('a'), ('b')) v(k) ORDER BY v.k"))
        .isEqualTo("[a, 0] [b, 0]");
  }

  @Test
  void a_sub_query_within_a_sub_query_sees_both_rows_around() throws SQLException {
    assertThat(
            rows.of(
                "SELECT a.k FROM (VALUES ('x'), ('y'), ('z')) a(k) WHERE EXISTS (SELECT 1 FROM "
                    + PAIRS
                    + " WHERE b.s = a.k AND NOT EXISTS"
                    + " (SELECT 1 FROM (VALUES (1)) c(u) WHERE c.u = b.u AND a.k = 'x'))"
                    + " ORDER BY a.k"))
        .isEqualTo("[x] [y]");
  }

  @Test
  void a_value_within_a_value_is_of_the_row_furthest_out() throws SQLException {
    assertThat(
            rows.of(
                "SELECT a.x, (SELECT (SELECT MAX(c.y) FROM (VALUES (1), (2)) c(y)"
                    + " WHERE c.y <= a.x) FROM (VALUES (1)) b(z))"
                    + " FROM (VALUES (1), (3)) a(x) ORDER BY a.x"))
        .isEqualTo("[1, 1] [3, 2]");
  }

  @Test
  void a_window_takes_values_of_sub_queries() throws SQLException {
    assertThat(
            rows.of(
                "SELECT a.x, SUM((SELECT MAX(c.y) FROM (VALUES (1), (2)) c(y) WHERE c.y <= a.x))"
                    + " OVER (ORDER BY (SELECT -a.x)) FROM (VALUES (1), (3)) a(x) ORDER BY a.x"))
        .isEqualTo("[1, 3] [3, 2]");
    assertThat(
            rows.of(
                "SELECT a.x, MIN(CASE WHEN EXISTS (SELECT 1 FROM "
                    + PAIRS
                    + " WHERE b.u = a.x) THEN a.x END) OVER (PARTITION BY a.x > 5)"
                    + " FROM (VALUES (0), (2), (9)) a(x) ORDER BY a.x"))
        .isEqualTo("[0, 2] [2, 2] [9, null]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT b.u FROM %s WHERE b.s = a.k UNION SELECT b.u FROM %s WHERE b.s = a.k",
        "SELECT b.u FROM %s WHERE b.s = a.k ORDER BY b.u LIMIT 2",
        "SELECT b.u FROM %s WHERE b.s = a.k GROUP BY b.u",
        "SELECT l.u FROM %s JOIN (SELECT * FROM %s WHERE b.s = a.k) l ON b.s = l.s AND b.u = l.u"
      })
  void rows_that_are_united_cut_grouped_or_joined_are_of_the_row_around(String query)
      throws SQLException {
    assertThat(
            rows.of(
                "SELECT a.k, (SELECT COUNT(*) FROM ("
                    + query.replace("%s", PAIRS)
                    + ") z) FROM (VALUES ('x'), ('y'), ('z')) a(k) ORDER BY a.k"))
        .isEqualTo("[x, 2] [y, 1] [z, 0]");
  }

  @Test
  void a_count_of_no_rows_is_zero() throws SQLException {
    assertThat(
            rows.of(
                "SELECT a.k, (SELECT COUNT(*) FROM "
                    + PAIRS
                    + " WHERE b.s = a.k), (SELECT MAX(b.u) + 1 FROM "
                    + PAIRS
                    + " WHERE b.s = a.k) FROM (VALUES ('x'), ('z')) a(k) ORDER BY a.k"))
        .isEqualTo("[x, 2, 3] [z, 0, null]");
  }

  @Test
  void several_rows_in_the_place_of_a_value_are_an_error_only_where_they_are_asked_for()
      throws SQLException {
    String query = "SELECT a.k FROM (VALUES ('%s')) a(k) WHERE (SELECT b.u FROM " + PAIRS;

    assertThat(rows.of(query.formatted("y") + " WHERE b.s = a.k) = 2")).isEqualTo("[y]");
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> rows.of(query.formatted("x") + " WHERE b.s = a.k) = 2"))
        .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("21000"));
  }

  @Test
  void a_column_that_only_a_sub_query_asks_for_is_there_when_rows_are_counted()
      throws SQLException {
    assertThat(
            rows.of(
                "SELECT COUNT(*) FROM (SELECT a.k FROM (VALUES ('x'), ('z')) a(k) WHERE EXISTS"
                    + " (SELECT 1 FROM "
                    + PAIRS
                    + " WHERE b.s = a.k)) q"))
        .isEqualTo("[1]");
  }

  @Test
  void a_row_in_a_list_of_rows_is_there_once() throws SQLException {
    assertThat(
            rows.of(
                "SELECT a.k FROM (VALUES ('x', 2), ('y', 2), ('z', 2)) a(k, u) WHERE a.u IN"
                    + " (SELECT b.u FROM (SELECT * FROM "
                    + PAIRS
                    + " UNION ALL SELECT * FROM "
                    + PAIRS
                    + ") b WHERE b.s = a.k) ORDER BY a.k"))
        .isEqualTo("[x] [y]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SUM(a.x)",
        "COUNT(a.x)",
        "COUNT(*) FILTER (WHERE a.x > 1)",
        "MAX(a.x + 1)",
        "1 + COUNT(DISTINCT a.x)",
        "MAX(1) OVER (ORDER BY SUM(a.x))"
      })
  void an_aggregate_of_the_query_around_is_refused(String aggregate) {
    assertThatExceptionOfType(SQLFeatureNotSupportedException.class)
        .isThrownBy(
            () ->
                rows.of(
                    "SELECT (SELECT "
                        + aggregate
                        + " FROM (VALUES (1)) z(q)) FROM (VALUES (1), (2)) a(x)"))
        .withMessageContaining("compute it in the query around");
  }

  @Test
  void an_aggregate_of_both_rows_is_of_the_inner_ones() throws SQLException {
    assertThat(
            rows.of(
                "SELECT (SELECT SUM(z.q + a.x) FROM (VALUES (1), (2)) z(q))"
                    + " FROM (VALUES (1), (2)) a(x) ORDER BY 1"))
        .isEqualTo("[5] [7]");
  }

  @Test
  void a_window_over_the_inner_rows_takes_columns_of_the_row_around() throws SQLException {
    assertThat(
            rows.of(
                "SELECT (SELECT COUNT(a.x) OVER () FROM (VALUES (1)) z(q))"
                    + " FROM (VALUES (1), (2)) a(x)"))
        .isEqualTo("[1] [1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT COALESCE(MAX(b.u), 0) + a.x FROM %s WHERE b.u = a.x",
        "SELECT MAX(b.u) + a.x FROM %s WHERE b.u = a.x HAVING COUNT(*) >= a.x",
        "SELECT b.u + a.x FROM %s WHERE b.u = a.x GROUP BY b.u ORDER BY a.x, b.u LIMIT 1",
        "SELECT b.u + a.x FROM %s WHERE b.u = a.x GROUP BY a.x, b.u",
        "SELECT b.u + a.x FROM %s WHERE b.u = a.x GROUP BY b.u + a.x"
      })
  void a_column_of_the_row_around_stands_beside_aggregates(String query) throws SQLException {
    assertThat(
            rows.of(
                "SELECT a.x, ("
                    + query.replace("%s", PAIRS)
                    + ") FROM (VALUES (1), (2)) a(x) ORDER BY a.x"))
        .isEqualTo("[1, 2] [2, 4]");
  }

  @Test
  void a_column_of_the_inner_rows_must_still_be_grouped() {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(
            () ->
                rows.of(
                    "SELECT (SELECT b.s || a.k FROM "
                        + PAIRS
                        + " GROUP BY b.u) FROM (VALUES ('x')) a(k)"))
        .withMessageContaining("'b.s' is not being grouped");
  }
}
