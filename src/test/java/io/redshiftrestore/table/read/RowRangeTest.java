package io.redshiftrestore.table.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redshiftrestore.error.StateException;
import java.math.BigDecimal;
import java.util.Map;
import org.apache.calcite.DataContext;
import org.apache.calcite.DataContexts;
import org.apache.calcite.linq4j.Linq4j;
import org.junit.jupiter.api.Test;

class RowRangeTest {

  private static final RowRange BY_PARAMETERS =
      new RowRange(new Operand.Parameter(0), new Operand.Parameter(1));

  private static DataContext parameters(Object offset, Object fetch) {
    return DataContexts.of(Map.of("?0", offset, "?1", fetch));
  }

  @Test
  void without_bounds_it_is_all_rows() {
    RowRange all = new RowRange(null, null);
    assertThat(all.skipped(DataContexts.EMPTY)).isZero();
    assertThat(all.limit(DataContexts.EMPTY)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void bounds_may_be_literals_or_parameters_of_any_numeric_type() {
    RowRange literals =
        new RowRange(
            new Operand.Constant(BigDecimal.valueOf(2)), new Operand.Constant(BigDecimal.ONE));
    assertThat(literals.apply(DataContexts.EMPTY, Linq4j.asEnumerable(new Integer[] {0, 1, 2, 3})))
        .containsExactly(2);
    assertThat(
            BY_PARAMETERS.apply(
                parameters(1L, (short) 2), Linq4j.asEnumerable(new Integer[] {0, 1, 2, 3})))
        .containsExactly(1, 2);
  }

  @Test
  void what_is_no_number_of_rows_is_refused() {
    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> BY_PARAMETERS.skipped(parameters(-1, 1)))
        .withMessageContaining("-1");
    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> BY_PARAMETERS.limit(parameters(0, "three")))
        .withMessageContaining("three");
    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> BY_PARAMETERS.limit(DataContexts.EMPTY));
  }
}
