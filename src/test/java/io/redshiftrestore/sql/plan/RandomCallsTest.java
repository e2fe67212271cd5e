package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each call of RANDOM() is one number for each row. PostgreSQL gave the answers. */
class RandomCallsTest {

  @AutoClose private final PlannedRows rows = new PlannedRows();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT random() = random()                                                         ~ [false]
          SELECT {fn rand()} = {fn RAND()}                                                   ~ [false]
          SELECT MAX(random()) <> MAX(random()) FROM t                                       ~ [true]
          SELECT r = r, r < 1, r >= 0 FROM (SELECT random() AS r) q                          ~ [true, true, true]
          SELECT r = s FROM (SELECT random() AS r) q, LATERAL (SELECT r AS s) p              ~ [true]
          SELECT s FROM (SELECT random() AS r, r - r AS s) q                                 ~ [0.0]
          SELECT COUNT(DISTINCT random()) FROM t                                             ~ [250]
          SELECT COUNT(DISTINCT r) FROM (SELECT random() AS r, * FROM t) q                   ~ [250]
          SELECT COUNT(*) FROM (SELECT random() AS r, * FROM t) q WHERE r >= 0.5 AND r < 0.5 ~ [0]
          SELECT MAX(r) < 0.5 FROM (SELECT random() AS r, * FROM t) q WHERE r < 0.5          ~ [true]
          SELECT MIN(r) = MAX(r) FROM (SELECT FLOOR(random() * 3) AS r FROM t) q GROUP BY r ORDER BY r LIMIT 1 ~ [true]
          SELECT COUNT(*) IN (0, 750) FROM (VALUES 1, 2, 3) v, t WHERE random() < 0.5        ~ [false]
          SELECT COUNT(DISTINCT r) FROM (SELECT random() AS r) q, t                          ~ [1]
          SELECT COUNT(DISTINCT r) FROM (SELECT (SELECT random()) AS r FROM t) q             ~ [1]
          SELECT COUNT(DISTINCT r) FROM (SELECT (SELECT random() + 0 * LENGTH(t.status)) AS r FROM t) q ~ [250]
          SELECT COUNT(DISTINCT r) FROM (SELECT (SELECT random() FROM (VALUES 1) v WHERE t.status <> '') AS r FROM t) q ~ [250]
          SELECT COUNT(DISTINCT r) FROM t JOIN (SELECT random() AS r, x FROM (VALUES 1, 2) v(x)) q ON q.r < 2 AND LENGTH(t.status) > q.x ~ [2]
          SELECT COUNT(DISTINCT r) FROM t, (SELECT MAX(random()) AS r FROM (VALUES 1, 2) v) q ~ [1]
          SELECT COUNT(DISTINCT r) FROM t, (SELECT DISTINCT random() AS r FROM (VALUES 1, 2) v) q ~ [2]
          SELECT COUNT(*) FROM t WHERE random() IN (SELECT 1)                                ~ [0]
          SELECT COUNT(DISTINCT n) FROM (SELECT ROW_NUMBER() OVER (ORDER BY random()) AS n FROM t) q ~ [250]
          SELECT status FROM t GROUP BY status, random() HAVING random() > 1                 ~
          """)
  void a_call_is_one_number_for_each_row(String query, String expected) throws SQLException {
    assertThat(rows.of("WITH t AS (SELECT * FROM table_restore_status) " + query))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WITH r AS (SELECT random() AS x) SELECT a.x = b.x FROM r a, r b",
        "WITH r AS (SELECT random() AS x) SELECT x = (SELECT x FROM r) FROM r",
        "WITH r AS (SELECT status FROM table_restore_status ORDER BY random() LIMIT 9)"
            + " SELECT LISTAGG(status) = (SELECT LISTAGG(status) FROM r) FROM r",
        "WITH r AS (SELECT table_restore_request_id AS i, random() AS x FROM table_restore_status)"
            + " SELECT COUNT(*) = 250 FROM r a JOIN r b ON a.i = b.i AND a.x = b.x"
            + " WHERE b.i LIKE 'request-%'"
      })
  void a_query_that_is_named_twice_has_the_same_numbers_twice(String query) throws SQLException {
    assertThat(rows.of(query)).isEqualTo("[true]");
    assertThat(rows.of(query)).isEqualTo("[true]");
  }

  @Test
  void each_execution_has_numbers_of_its_own() throws SQLException {
    String query = "WITH r AS (SELECT random() AS x) SELECT a.x + b.x FROM r a, r b";
    assertThat(rows.of(query)).isNotEqualTo(rows.of(query));
  }

  /** Keys are looked up, and nothing is read that a LIMIT does not need. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT random(), status FROM table_restore_status LIMIT 3                                      ~ 1
          SELECT random() FROM table_restore_status WHERE table_restore_request_id = 'x' AND random() < 2 ~ 1
          SELECT * FROM (SELECT random() AS r, table_restore_request_id AS i FROM table_restore_status) q WHERE i = 'x' AND r < 2 ~ 1
          SELECT * FROM table_restore_status ORDER BY random() LIMIT 1                                   ~ 3
          """)
  void random_numbers_cost_no_calls(String query, int calls) throws SQLException {
    assertThat(rows.callsOf(query)).isEqualTo(calls);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT 1 FROM (VALUES 1) a JOIN (VALUES 1) b ON random() < 0.5          ~ RANDOM() in ON
          SELECT 1 FROM (VALUES 1) a(x) LEFT JOIN (VALUES 1) b(x) ON a.x = random() + b.x ~ RANDOM() in ON
          SELECT rand(5)                                                          ~ RANDOM()
          SELECT rand_integer(5)                                                  ~ FLOOR(RANDOM() * n)
          """)
  void what_would_be_computed_otherwise_is_refused(String query, String part) {
    assertThatThrownBy(() -> rows.of(query))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(part)
        .extracting("SQLState")
        .isEqualTo("0A000");
  }
}
