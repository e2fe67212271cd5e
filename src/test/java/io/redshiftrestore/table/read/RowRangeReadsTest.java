package io.redshiftrestore.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.DataContexts;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.Linq4j;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowRangeReadsTest {

  private int opened;
  private int read;

  /** Returns the numbers from 0, and counts how many of them are read. */
  private Enumerable<Integer> numbers(int count) {
    return new AbstractEnumerable<>() {
      @Override
      public Enumerator<Integer> enumerator() {
        opened++;
        Iterator<Integer> counted =
            IntStream.range(0, count).boxed().peek(number -> read++).iterator();
        return Linq4j.iterableEnumerator(() -> counted);
      }
    };
  }

  private Enumerator<Integer> range(long skip, long limit) {
    return new RowRange(new Operand.Constant(skip), new Operand.Constant(limit))
        .apply(DataContexts.EMPTY, numbers(10))
        .enumerator();
  }

  private static List<Integer> all(Enumerator<Integer> numbers) {
    List<Integer> all = new ArrayList<>();
    while (numbers.moveNext()) {
      all.add(numbers.current());
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 0, 3",
    "2, 3, 2, 5",
    "0, 9223372036854775807, 0, 10",
    "8, 5, 8, 10",
    "10, 5, 10, 10",
    "9223372036854775807, 1, 10, 10"
  })
  void no_row_is_read_beyond_the_last_that_is_given(long skip, long limit, int from, int to) {
    assertThat(all(range(skip, limit))).isEqualTo(IntStream.range(from, to).boxed().toList());
    assertThat(read).isEqualTo(to);
  }

  @Test
  void when_no_row_is_wanted_the_input_is_not_even_opened() {
    assertThat(all(range(5, 0))).isEmpty();
    assertThat(opened).isZero();
  }

  @Test
  void after_the_end_the_input_is_left_alone() {
    Enumerator<Integer> numbers = range(0, 2);
    assertThat(all(numbers)).hasSize(2);
    assertThat(numbers.moveNext()).isFalse();
    assertThat(read).isEqualTo(2);
  }
}
