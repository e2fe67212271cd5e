package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sub-query in ON may speak of both sides. PostgreSQL gave the answers. */
class JoinedSubQueriesTest {

  private static final String JOIN =
      "SELECT a.x, c.z FROM (VALUES (1), (2)) a(x) %s JOIN (VALUES (1), (5), (NULL)) c(z) ON %s"
          + " ORDER BY 1, 2";

  @AutoClose private final PlannedRows rows = new PlannedRows();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INNER | [1, 1]
          LEFT  | [1, 1] [2, null]
          RIGHT | [1, 1] [null, 5] [null, null]
          FULL  | [1, 1] [2, null] [null, 5] [null, null]
          """)
  void an_outer_join_keeps_what_its_sub_query_matches_with_nothing(String type, String expected)
      throws SQLException {
    assertThat(
            rows.of(
                JOIN.formatted(
                    type, "EXISTS (SELECT 1 FROM (VALUES (2)) b(y) WHERE y = a.x + c.z)")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INNER | [1, 5] [2, 1] [2, 5] [2, null]
          LEFT  | [1, 5] [2, 1] [2, 5] [2, null]
          RIGHT | [1, 5] [2, 1] [2, 5] [2, null]
          FULL  | [1, 5] [2, 1] [2, 5] [2, null]
          """)
  void a_row_of_both_sides_is_compared_with_those_of_a_sub_query(String type, String expected)
      throws SQLException {
    assertThat(
            rows.of(
                JOIN.formatted(
                    type, "a.x = 2 OR (a.x, c.z) NOT IN (SELECT n, n FROM (VALUES (1)) w(n))")))
        .isEqualTo(expected);
  }

  @Test
  void a_window_within_the_sub_query_knows_both_sides() throws SQLException {
    assertThat(
            rows.of(
                JOIN.formatted(
                    "RIGHT",
                    "a.x = (SELECT MIN(s) FROM (SELECT SUM(y + c.z) OVER () - a.x AS s"
                        + " FROM (VALUES (1)) b(y)) w)")))
        .isEqualTo("[1, 1] [null, 5] [null, null]");
  }

  @Test
  void keys_beside_the_sub_query_are_still_looked_up() throws SQLException {
    assertThat(
            rows.callsOf(
                """
                SELECT k.id, r.status
                FROM (VALUES ('no such request')) k(id)
                LEFT JOIN table_restore_status r ON r.table_restore_request_id = k.id
                  AND EXISTS (SELECT 1 FROM (VALUES ('FAILED')) s(n)
                              WHERE s.n = r.status AND k.id < s.n)"""))
        .isEqualTo(1);
  }
}
