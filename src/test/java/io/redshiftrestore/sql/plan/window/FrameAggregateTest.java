package io.redshiftrestore.sql.plan.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameAggregateTest {

  private static final WindowRows ROWS = new WindowRows();

  @AfterAll
  static void close() throws SQLException {
    ROWS.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          COUNT(*)                        ; 1, 2, 2, 2
          COUNT(x)                        ; 1, 2, 1, 1
          SUM(x)                          ; 6, 8, 2, 5
          SUM(f)                          ; 1.5, 2.0, 0.5, 2.5
          AVG(x)                          ; 6, 4, 2, 5
          AVG(f)                          ; 1.5, 1.0, 0.5, 2.5
          MIN(x)                          ; 6, 2, 2, 5
          MAX(s)                          ; b, b, a, c
          VAR_POP(x)                      ; 0.0, 4.0, 0.0, 0.0
          VAR_SAMP(x)                     ; NULL, 8.0, NULL, NULL
          VARIANCE(f)                     ; NULL, 0.5, NULL, NULL
          STDDEV_POP(x)                   ; 0.0, 2.0, 0.0, 0.0
          STDDEV_SAMP(f)                  ; NULL, 0.7071067811865476, NULL, NULL
          BOOL_AND(x > 3)                 ; true, false, false, true
          BOOL_OR(x > 3)                  ; true, true, false, true
          EVERY(x > 3)                    ; true, false, false, true
          BIT_AND(x)                      ; 6, 2, 2, 5
          BIT_OR(x)                       ; 6, 6, 2, 5
          STRING_AGG(s, '+')              ; b, b+a, a, c
          ARRAY_AGG(x)                    ; [6], [6, 2], [2, NULL], [NULL, 5]
          MEDIAN(x)                       ; 6.0, 4.0, 2.0, 5.0
          """)
  void aggregates_slide_over_frames_and_pass_over_null(String aggregate, String values)
      throws SQLException {
    assertThat(
            ROWS.of(
                    "SELECT %s OVER (ORDER BY id ROWS 1 PRECEDING) FROM (VALUES"
                            .formatted(aggregate)
                        + " (1, 6, CAST(1.5 AS DOUBLE PRECISION), 'b'), (2, 2, 0.5, 'a'),"
                        + " (3, NULL, NULL, NULL), (4, 5, 2.5, 'c')) AS v (id, x, f, s) ORDER BY id")
                .replace(" // ", ", "))
        .isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          COUNT(*)           ; 0
          SUM(x)             ; NULL
          AVG(x)             ; NULL
          MIN(x)             ; NULL
          STDDEV(x)          ; NULL
          BOOL_OR(x > 0)     ; NULL
          STRING_AGG(s, ',') ; NULL
          ARRAY_AGG(x)       ; NULL
          """)
  void the_aggregate_of_an_empty_frame_is_null_but_counts_are_0(String aggregate, String value)
      throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT %1$s OVER (ORDER BY x ROWS BETWEEN 1 FOLLOWING AND 1 FOLLOWING),"
                        .formatted(aggregate)
                    + " %1$s OVER (ROWS BETWEEN CURRENT ROW AND CURRENT ROW EXCLUDE CURRENT ROW)"
                        .formatted(aggregate)
                    + " FROM (VALUES (1, 'a')) AS v (x, s)"))
        .isEqualTo(value + " | " + value);
  }

  @Test
  void variances_do_not_lose_the_digits_of_large_numbers() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT VAR_POP(x) OVER (), VAR_POP(CAST(x AS DOUBLE PRECISION)) OVER ()"
                    + " FROM (VALUES (1000000001), (1000000003)) AS v (x)"))
        .isEqualTo("1.0 | 1.0 // 1.0 | 1.0");
  }

  @Test
  void nan_and_infinity_leave_a_frame_without_a_trace() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT SUM(x) OVER (ORDER BY id ROWS CURRENT ROW) FROM (VALUES"
                    + " (1, CAST('Infinity' AS DOUBLE PRECISION)), (2, 5)) AS v (id, x)"
                    + " ORDER BY id"))
        .isEqualTo("Infinity // 5.0");
  }

  @Test
  void a_sum_of_bigint_has_room_beyond_it() throws SQLException {
    assertThat(ROWS.of("SELECT SUM(x) OVER () FROM (VALUES (9223372036854775807), (1)) AS v (x)"))
        .isEqualTo("9223372036854775808 // 9223372036854775808");
  }

  @Test
  void a_sum_may_pass_its_types_range_on_the_way() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT SUM(x) OVER ()"
                    + " FROM (VALUES (9223372036854775807), (1), (-2)) AS v (x) LIMIT 1"))
        .isEqualTo("9223372036854775806");
  }

  @Test
  void ratio_to_report_is_the_part_of_the_partitions_sum() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, RATIO_TO_REPORT(x) OVER (PARTITION BY g) FROM"
                    + " (VALUES ('a', 1), ('a', 3), ('b', 5), ('b', NULL)) AS v (g, x) ORDER BY x"))
        .isEqualTo("1 | 0.25 // 3 | 0.75 // 5 | 1.0 // NULL | NULL");
  }

  @Test
  void an_aggregate_may_stand_within_that_of_a_window() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT g, SUM(SUM(x)) OVER (ORDER BY g) FROM"
                    + " (VALUES ('a', 1), ('a', 2), ('b', 4)) AS v (g, x) GROUP BY g ORDER BY g"))
        .isEqualTo("a | 3 // b | 7");
  }
}
