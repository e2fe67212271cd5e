package io.redshiftrestore.sql.plan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergedUnionsTest {

  @AutoClose private final PlannedRows rows = new PlannedRows();

  /** Two by two, they take longer than any machine is busy. */
  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void hundreds_of_queries_are_one_union_that_lists_once() throws SQLException {
    String union =
        IntStream.range(0, 400)
            .mapToObj(number -> "SELECT status, " + number + " AS n FROM table_restore_status")
            .collect(joining(" UNION ALL ", "SELECT COUNT(*), COUNT(DISTINCT n) FROM (", ") q"));
    assertThat(rows.of(union)).isEqualTo("[100000, 400]");
    assertThat(rows.callsOf(union)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          (SELECT 1 AS x UNION SELECT 1) UNION ALL SELECT 1     ~ [1] [1]
          SELECT 1 AS x UNION ALL (SELECT 1 UNION SELECT 1)     ~ [1] [1]
          (SELECT 1 AS x UNION ALL SELECT 1) UNION SELECT 1     ~ [1]
          (SELECT 1 AS x UNION ALL SELECT 1) UNION ALL SELECT 1 ~ [1] [1] [1]
          SELECT 1 AS x UNION (SELECT 1 EXCEPT SELECT 2)        ~ [1]
          SELECT x FROM (SELECT 1 AS x UNION ALL SELECT NULL) q UNION ALL SELECT 2.5 ORDER BY 1 ~ [1.0] [2.5] [null]
          """)
  void what_comes_twice_is_there_as_often_as_it_should(String query, String expected)
      throws SQLException {
    assertThat(rows.of(query)).isEqualTo(expected);
  }
}
