package io.redshiftrestore.sql.plan.window;

import org.jspecify.annotations.Nullable;

/** An accumulator that passes over the rows whose first argument is NULL. */
abstract class KnownValues implements Accumulator {

  private final WindowCall call;

  KnownValues(WindowCall call) {
    this.call = call;
  }

  /** Takes in the value of one more row. */
  abstract void addValue(Object value);

  @Override
  public final void add(@Nullable Object[] row) {
    Object value = call.argument(row);
    if (value != null) {
      addValue(value);
    }
  }
}
