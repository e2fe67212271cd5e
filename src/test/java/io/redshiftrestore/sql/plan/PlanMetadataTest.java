package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is known of rows is true of them. */
class PlanMetadataTest {

  @AutoClose private final PlannedRows rows = new PlannedRows();

  @Test
  void distinct_rows_of_an_intersect_may_come_from_conditions_with_sub_queries()
      throws SQLException {
    assertThat(
            rows.of(
                """
                SELECT DISTINCT x, x FROM (
                  SELECT 'a' AS x, y FROM (VALUES (1)) v(y) WHERE EXISTS (SELECT 1)
                  INTERSECT SELECT 'a', 1) u"""))
        .isEqualTo("[a, a]");
  }

  @Test
  void what_is_in_the_order_of_two_keys_is_not_in_the_order_of_the_second() throws SQLException {
    String rows =
        "FROM (SELECT * FROM (VALUES (1, 9), (2, 5), (3, 7)) v(a, b) ORDER BY a, b LIMIT 9) u";
    assertThat(this.rows.of("SELECT b + 1 AS x " + rows + " ORDER BY x")).isEqualTo("[6] [8] [10]");
    assertThat(this.rows.of("SELECT a + b AS x FROM (VALUES (1, 9), (2, 5)) v(a, b) ORDER BY x"))
        .isEqualTo("[7] [10]");
  }

  @Test
  void null_stays_last_in_the_order_of_a_negated_key() throws SQLException {
    assertThat(
            rows.of(
                "SELECT -a FROM (SELECT a FROM (VALUES (1), (NULL)) v(a) ORDER BY a LIMIT 9) u"
                    + " ORDER BY 1 DESC"))
        .isEqualTo("[null] [-1]");
  }

  @Test
  void conditions_that_are_known_by_one_another_leave_a_statement_to_be_planned()
      throws SQLException {
    assertThat(
            rows.of(
                "WITH t(a) AS (VALUES (1), (2)), u AS (SELECT a FROM t WHERE a > 1)"
                    + " SELECT * FROM t LEFT JOIN u USING (a) ORDER BY 1"))
        .isEqualTo("[1] [2]");
  }

  /** Whoever takes sorted rows that are cut for unsorted plans this for ever. */
  @Test
  void rows_that_were_sorted_and_cut_are_in_order_still() throws SQLException {
    assertThat(
            rows.of(
                """
                SELECT (SELECT b.y FROM (VALUES (1, 2), (3, CAST(NULL AS INTEGER))) AS a (x, y)
                    FULL JOIN (VALUES (2, 'p'), (5, 'q')) AS b (k, y) ON a.y = b.k
                    WHERE b.k IS NOT NULL AND b.y LIKE '%q' ORDER BY 1 LIMIT 1) AS c
                FROM (VALUES 1, 2) AS t (k)
                WHERE EXISTS (SELECT 1 FROM (VALUES 1, 3) AS u (k) WHERE t.k = u.k)"""))
        .isEqualTo("[q]");
  }
}
