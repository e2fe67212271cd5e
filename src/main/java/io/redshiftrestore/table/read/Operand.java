package io.redshiftrestore.table.read;

import org.apache.calcite.DataContext;
import org.jspecify.annotations.Nullable;

/** A value of a planned query that is known when the query runs. */
public sealed interface Operand {

  /**
   * Returns the value.
   *
   * @param root the execution, which holds the bound parameters
   * @param computed the values of the expressions that generated code has computed
   */
  @Nullable Object bind(DataContext root, @Nullable Object[] computed);

  /** A literal. */
  record Constant(Object value) implements Operand {
    @Override
    public Object bind(DataContext root, @Nullable Object[] computed) {
      return value;
    }
  }

  /** A parameter of a prepared statement, counted from 0. */
  record Parameter(int index) implements Operand {
    @Override
    public @Nullable Object bind(DataContext root, @Nullable Object[] computed) {
      return root.get("?" + index);
    }
  }

  /** An expression over parameters or over rows of the other side of a join. */
  record Computed(int slot) implements Operand {
    @Override
    public @Nullable Object bind(DataContext root, @Nullable Object[] computed) {
      return computed[slot];
    }
  }
}
