package io.redshiftrestore.table.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldRowsTest {

  private static final long MEGABYTE = 1 << 20;
  private static final Object[] ROW = {"x".repeat(1000), 7L, null};

  private final HeldRows held = new HeldRows(MEGABYTE);

  private static void add(HeldRows.Operator operator, int rows) {
    IntStream.range(0, rows).forEach(i -> operator.add(ROW));
  }

  @Test
  void what_all_operators_hold_is_bounded_together() {
    add(held.operator(0), 500);
    assertThatThrownBy(() -> add(held.operator(1), 500))
        .isInstanceOfSatisfying(
            StateException.class,
            failure -> assertThat(failure.state()).isEqualTo(SqlState.OUT_OF_MEMORY))
        .hasMessageContaining("more than 1 MB in memory")
        .hasMessageContaining("LIMIT");
  }

  @Test
  void an_operator_that_begins_anew_holds_nothing_of_before() {
    for (int i = 0; i < 10; i++) {
      held.operator(0).begin();
      add(held.operator(0), 500);
    }
    assertThat(held.operator(0)).isSameAs(held.operator(0));
  }

  @Test
  void a_row_takes_its_texts_and_what_holds_them_in_whatever_form_it_is() {
    assertThat(RowSize.of(ROW)).isBetween(1100L, 1400L);
    assertThat(RowSize.of(List.of("x".repeat(1000), 7L))).isBetween(1100L, 1400L);
    assertThat(RowSize.of("x")).isBetween(64L, 256L);
    assertThat(RowSize.of(null)).isPositive();
  }
}
