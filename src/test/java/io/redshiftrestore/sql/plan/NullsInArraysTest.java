package io.redshiftrestore.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ARRAY_AGG has the NULLs of its rows. PostgreSQL gave the answers. */
class NullsInArraysTest {

  @AutoClose private final PlannedRows rows = new PlannedRows();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          ARRAY_AGG(x ORDER BY k)                                              ~ [[1, null, 2]]
          ARRAY_AGG(s ORDER BY k DESC), COUNT(*)                               ~ [[null, b, a], 3]
          ARRAY_AGG(x ORDER BY k) FILTER (WHERE k > 1), COUNT(x)               ~ [[null, 2], 2]
          ARRAY_AGG(x) FILTER (WHERE k > 3)                                    ~ [null]
          ARRAY_AGG(k ORDER BY k), ARRAY_AGG(x IS NULL ORDER BY k)             ~ [[1, 2, 3], [false, true, false]]
          CARDINALITY(ARRAY_AGG(CAST(NULL AS INTEGER)))                        ~ [3]
          """)
  void an_array_keeps_the_nulls(String items, String row) throws SQLException {
    assertThat(
            rows.of(
                "SELECT "
                    + items
                    + " FROM (VALUES (1, 1, 'a'), (2, NULL, 'b'), (3, 2, NULL)) t(k, x, s)"))
        .isEqualTo(row);
  }
}
