package io.redshiftrestore.sql.plan.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PostgreSQL gave the answers. */
class ReusedInputTest {

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(200));

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT (SELECT MAX(n) FROM (SELECT y, COUNT(*) AS n FROM u GROUP BY y) g WHERE g.y <> t.x) ~ 2 2 1
          SELECT (SELECT COUNT(*) FROM u a JOIN u b ON a.y = b.y WHERE a.y < t.x)                     ~ 0 1 2
          SELECT (SELECT COUNT(*) FROM u a JOIN u b ON a.y = b.y AND b.y = t.x)                       ~ 1 1 4
          SELECT (SELECT COUNT(*) FROM (SELECT y FROM u WHERE y >= t.x ORDER BY y LIMIT 2) s, u)      ~ 8 8 8
          SELECT (SELECT SUM(y) FROM (SELECT y FROM u UNION SELECT t.x + 10) s WHERE s.y <> t.x)      ~ 16 16 16
          SELECT (SELECT COUNT(*) FROM (SELECT DISTINCT y FROM u) s WHERE (SELECT MAX(y) FROM u WHERE u.y <= s.y AND u.y <= t.x) = t.x)                 ~ 3 2 1
          SELECT CASE WHEN EXISTS (SELECT 1 FROM (SELECT y, COUNT(*) AS n FROM u GROUP BY y) g WHERE g.y = t.x AND g.n > 1) THEN 1 ELSE 0 END                     ~ 0 0 1
          """)
  void what_depends_on_the_row_around_is_computed_for_each(String item, String expected)
      throws SQLException {
    String query =
        "WITH t (x) AS (VALUES 1, 2, 3), u (y) AS (VALUES 1, 2, 3, 3) SELECT LISTAGG(v, ' ')"
            + " WITHIN GROUP (ORDER BY x) FROM ("
            + item
            + " AS v, x FROM t) q";
    assertThat(database.column(query)).containsExactly(expected);
  }

  @Test
  void a_recursive_query_reads_its_latest_rows() throws SQLException {
    assertThat(
            database.column(
                """
                WITH RECURSIVE r (n) AS (
                  SELECT 1
                  UNION ALL
                  SELECT r.n + g.y FROM r JOIN (SELECT DISTINCT y FROM (VALUES 1, 1) v(y)) g
                    ON r.n + g.y < 5
                ) SELECT LISTAGG(n, ' ') WITHIN GROUP (ORDER BY n) FROM r
                """))
        .containsExactly("1 2 3 4");
  }

  /**
   * More than a million rows are counted in seconds, and two hundred times in more than two
   * minutes.
   */
  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void what_stays_the_same_is_computed_once() throws SQLException {
    assertThat(
            database.column(
                """
                SELECT SUM(v) FROM (
                  SELECT (SELECT SUM(g.n)
                          FROM (SELECT a.status, COUNT(DISTINCT a.status || b.status || c.status) AS n
                                FROM table_restore_status a, table_restore_status b,
                                     (SELECT status FROM table_restore_status LIMIT 40) c
                                GROUP BY a.status) g
                          WHERE g.n > LENGTH(t.status)) AS v
                  FROM table_restore_status t) q
                """))
        .hasSize(1)
        .doesNotContainNull();
  }
}
