package io.redshiftrestore.sql.function.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DateArithmeticTest {

  @ParameterizedTest
  @CsvSource({
    "month, 1, 2024-01-31, 2024-02-29 00:00:00",
    "qtr, -1, 2024-05-31, 2024-02-29 00:00:00",
    "year, 1, 2024-02-29, 2025-03-01 00:00:00",
    "dec, 1, 2024-02-29, 2034-03-01 00:00:00",
    "ms, -1, 2024-01-01, 2023-12-31 23:59:59.999"
  })
  void a_time_moves_by_parts(String part, long number, String from, String to) {
    long moved = DateArithmetic.add(part, number, TimeText.timestamp(from));
    assertThat(TimeText.ofTimestamp(moved)).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "week, 2024-03-03 23:59:59, 2024-03-04 00:00:00, 1",
    "hour, 1969-12-31 23:59:59, 1970-01-01 00:00:00, 1",
    "day, 2024-03-01 00:00:00, 2024-02-28 23:00:00, -2",
    "century, 2000-12-31, 2001-01-01, 1",
    "decade, 2019-12-31, 2020-01-01, 1"
  })
  void a_difference_counts_boundaries(String part, String from, String to, long boundaries) {
    assertThat(DateArithmetic.difference(part, TimeText.timestamp(from), TimeText.timestamp(to)))
        .isEqualTo(boundaries);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "MILLENNIUM",
        "CENTURY",
        "DECADE",
        "YEAR",
        "QUARTER",
        "MONTH",
        "WEEK",
        "DAY",
        "HOUR",
        "MINUTE",
        "SECOND",
        "MILLISECOND"
      })
  void what_is_cut_off_at_a_part_is_its_own_beginning(DatePart part) {
    long start =
        DateArithmetic.truncate(part.toString(), TimeText.timestamp("2024-03-05 14:20:30"));
    assertThat(DateArithmetic.ceiling(part.toString(), start)).isEqualTo(start);
    assertThat(DateArithmetic.difference(part.toString(), start - 1, start)).isEqualTo(1);
  }
}
