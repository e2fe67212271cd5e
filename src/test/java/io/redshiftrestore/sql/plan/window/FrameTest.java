package io.redshiftrestore.sql.plan.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

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
          ORDER BY x                                                          ; 1 7 7 11 16
          ORDER BY x DESC                                                     ; 16 15 15 9 5
          ORDER BY x ROWS 1 PRECEDING                                         ; 1 4 6 7 9
          ORDER BY x ROWS BETWEEN 1 FOLLOWING AND 2 FOLLOWING                 ; 6 7 9 5 NULL
          ORDER BY x ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING                 ; NULL 1 4 6 7
          ORDER BY x ROWS BETWEEN 1 PRECEDING AND 2 PRECEDING                 ; NULL NULL NULL NULL NULL
          ORDER BY x RANGE 1 PRECEDING                                        ; 1 6 6 10 9
          ORDER BY x DESC RANGE 1 PRECEDING                                   ; 1 10 10 9 5
          ORDER BY x RANGE BETWEEN 1 FOLLOWING AND 2 FOLLOWING                ; 6 9 9 5 NULL
          ORDER BY x DESC RANGE BETWEEN 2 PRECEDING AND 1 PRECEDING           ; 6 9 9 5 NULL
          ORDER BY x RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING        ; 16 15 15 9 5
          ORDER BY x ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW             ; NULL 1 4 7 11
          ORDER BY x RANGE UNBOUNDED PRECEDING EXCLUDE GROUP                  ; NULL 1 1 7 11
          ORDER BY x RANGE UNBOUNDED PRECEDING EXCLUDE TIES                   ; 1 4 4 11 16
          ORDER BY x RANGE UNBOUNDED PRECEDING EXCLUDE NO OTHERS              ; 1 7 7 11 16
          ORDER BY x, id RANGE UNBOUNDED PRECEDING                            ; 1 4 7 11 16
          """)
  void a_frame_holds_the_rows_that_the_standard_says(String window, String sums)
      throws SQLException {
    String answer =
        ROWS.of(
            "SELECT SUM(x) OVER (%s) FROM (VALUES (1, 1), (2, 3), (3, 3), (4, 4), (5, 5)) AS v (id, x)"
                    .formatted(window)
                + " ORDER BY id");
    assertThat(answer.replace(" // ", " ")).isEqualTo(sums);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ORDER BY k RANGE 1 PRECEDING                                             ; 1 2 2 2
          ORDER BY k NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING ; 2 3 2 2
          ORDER BY k RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING             ; 3 2 2 2
          ORDER BY k DESC RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING                ; 2 2 2 2
          """)
  void null_is_at_no_distance_from_a_key_and_seen_through_unbounded_ends_only(
      String window, String counts) throws SQLException {
    String answer =
        ROWS.of(
            "SELECT COUNT(*) OVER (%s) FROM (VALUES (1, CAST(1 AS BIGINT)), (2, 2), (3, NULL), (4, NULL))"
                    .formatted(window)
                + " AS v (id, k) ORDER BY id");
    assertThat(answer.replace(" // ", " ")).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ORDER BY t RANGE INTERVAL '2' HOUR PRECEDING                              ; 1 2 1 1
          ORDER BY t DESC RANGE INTERVAL '2' HOUR PRECEDING                         ; 2 1 1 1
          ORDER BY t RANGE INTERVAL '1' MONTH PRECEDING                             ; 1 2 3 1
          ORDER BY d RANGE INTERVAL '1' MONTH PRECEDING                             ; 2 2 3 1
          ORDER BY d RANGE BETWEEN CURRENT ROW AND INTERVAL '28' DAY FOLLOWING      ; 3 3 1 1
          ORDER BY d DESC RANGE BETWEEN INTERVAL '36' HOUR PRECEDING AND CURRENT ROW; 2 2 1 1
          """)
  void intervals_reach_over_timestamps_and_dates_and_months_to_their_last_day(
      String window, String counts) throws SQLException {
    String answer =
        ROWS.of(
            "SELECT COUNT(*) OVER (%s) FROM (SELECT id, t, CAST(t AS DATE) AS d FROM (VALUES"
                    .formatted(window)
                + " (1, TIMESTAMP '2026-01-31 00:00:00'), (2, TIMESTAMP '2026-01-31 02:00:00'),"
                + " (3, TIMESTAMP '2026-02-28 00:00:00'), (4, TIMESTAMP '2026-04-01 00:00:00'))"
                + " AS v (id, t)) AS w ORDER BY id");
    assertThat(answer.replace(" // ", " ")).isEqualTo(counts);
  }

  @Test
  void offsets_from_decimals_are_exact() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, COUNT(*) OVER (ORDER BY x RANGE 0.1 PRECEDING)"
                    + " FROM (VALUES (0.1), (0.2), (0.3)) AS v (x) ORDER BY x"))
        .isEqualTo("0.1 | 1 // 0.2 | 2 // 0.3 | 2");
  }

  @Test
  void offsets_from_the_greatest_numbers_do_not_wrap_round() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, COUNT(*) OVER (ORDER BY x RANGE BETWEEN CURRENT ROW AND 10 FOLLOWING)"
                    + " FROM (VALUES (9223372036854775807), (9223372036854775800), (1)) AS v (x)"
                    + " ORDER BY x"))
        .isEqualTo("1 | 1 // 9223372036854775800 | 2 // 9223372036854775807 | 1");
  }

  @Test
  void the_offset_may_be_a_parameter() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, SUM(x) OVER (ORDER BY x ROWS BETWEEN ? PRECEDING AND ? PRECEDING)"
                    + " FROM (VALUES (1), (2), (3)) AS v (x) ORDER BY x",
                2,
                1))
        .isEqualTo("1 | NULL // 2 | 1 // 3 | 3");
  }

  @Test
  void a_constant_order_makes_all_rows_peers() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, COUNT(*) OVER (ORDER BY k RANGE 2 PRECEDING),"
                    + " COUNT(*) OVER (ORDER BY k RANGE BETWEEN 1 FOLLOWING AND 2 FOLLOWING)"
                    + " FROM (VALUES (1, 5), (2, 5)) AS v (x, k) ORDER BY x"))
        .isEqualTo("1 | 2 | 0 // 2 | 2 | 0");
  }

  @Test
  void an_offset_that_is_negative_null_or_of_a_column_is_refused() {
    assertThat(refusal("ROWS ? PRECEDING", -1))
        .isEqualTo(
            "22023 The offset of a window's frame is -1; it must be a number or an interval from 0 on.");
    assertThat(refusal("ROWS ? PRECEDING", (Object) null))
        .isEqualTo(
            "22023 The offset of a window's frame is NULL; it must be a number or an interval from 0 on.");
    assertThat(refusal("ROWS x PRECEDING"))
        .isEqualTo(
            "42000 At line 1, column 37: the offset of a frame reads 'x'; it must be the same for all"
                + " rows.");
  }

  private static String refusal(String frame, Object... parameters) {
    SqlFailure failure =
        SqlFailure.of(
            () ->
                ROWS.of(
                    "SELECT SUM(x) OVER (ORDER BY x %s) FROM (VALUES (1)) AS v (x)"
                        .formatted(frame),
                    parameters));
    return failure.state() + " " + failure.message();
  }
}
