package io.redshiftrestore.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.table.keys.KeyPredicate.Anything;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundScanTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 100, 20",
    "0, 20, 100, 20",
    "0, 21, 100, 21",
    "0, 100, 100, 100",
    "0, 101, 100, 100",
    "0, 150, 100, 100",
    "99, 2, 100, 100",
    "0, 0, 100, 20",
    "0, 101, 30, 30",
    "0, 5, 20, 20",
    "0, 9223372036854775807, 100, 100",
    "9223372036854775807, 9223372036854775807, 100, 100",
    "9223372036854775807, 1, 100, 100"
  })
  void a_page_is_as_large_as_the_fewest_calls_need(
      long offset, long limit, int largest, int pageSize) {
    assertThat(BoundScan.pageSize(offset, limit, largest)).isEqualTo(pageSize);
  }

  @Test
  void no_page_size_costs_a_call_more_than_the_largest_or_breaks_its_bounds() {
    for (int largest = 20; largest <= 100; largest += 16) {
      for (int wanted = 1; wanted <= 1_000; wanted++) {
        int pageSize = BoundScan.pageSize(wanted / 2, wanted - wanted / 2, largest);
        assertThat(pageSize).as("%d rows", wanted).isBetween(20, largest);
        assertThat((wanted + pageSize - 1) / pageSize)
            .as("calls for %d rows by %d", wanted, pageSize)
            .isEqualTo((wanted + largest - 1) / largest);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EVERYTHING, 9223372036854775807, true, false",
    "RESULT, 9223372036854775807, true, false",
    "UNTIL_ENOUGH, 9223372036854775807, false, true",
    "UNKNOWN, 9223372036854775807, false, false",
    "EVERYTHING, 10, false, true",
    "RESULT, 10, false, true"
  })
  void whether_all_rows_are_wanted_depends_on_the_limit_and_on_what_stands_above(
      Demand demand, long limit, boolean wantsAll, boolean mayStopEarly) {
    BoundScan scan =
        new BoundScan(new Anything<>(), 0, limit, new ScanUse(demand, true, false), false);
    assertThat(scan.wantsAll()).isEqualTo(wantsAll);
    assertThat(scan.mayStopEarly()).isEqualTo(mayStopEarly);
  }
}
