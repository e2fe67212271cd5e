package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows without a partner are there as often as the right side has them, if they are equal too. */
class UnmatchedRowsTest {

  @AutoClose private final PlannedRows rows = new PlannedRows();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          a RIGHT JOIN b ON a.x > b.y                          ~ [null, 5] [null, 5] [1, 0] [2, 0]
          a FULL JOIN b ON a.x > b.y + 1                       ~ [null, 5] [null, 5] [1, null] [2, 0]
          a RIGHT JOIN b ON a.x > 7                            ~ [null, 0] [null, 5] [null, 5]
          a RIGHT JOIN (SELECT NULL AS y FROM b) c ON a.x > 7  ~ [null, null] [null, null] [null, null]
          """)
  void a_join_without_equal_keys_gives_each_of_them(String from, String expected)
      throws SQLException {
    assertThat(
            rows.of(
                "WITH a (x) AS (VALUES 1, 2), b (y) AS (VALUES 5, 5, 0) SELECT x, y FROM "
                    + from
                    + " ORDER BY x NULLS FIRST, y"))
        .isEqualTo(expected);
  }
}
