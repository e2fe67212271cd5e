package io.redshiftrestore.sql.plan.window;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ARRAY_AGG: all values, those that are NULL too. */
final class ArrayAccumulator implements Accumulator {

  private final WindowCall call;
  private final List<@Nullable Object> values = new ArrayList<>();

  ArrayAccumulator(WindowCall call) {
    this.call = call;
  }

  @Override
  public void add(@Nullable Object[] row) {
    values.add(call.argument(row));
  }

  @Override
  public @Nullable Object value() {
    return values.isEmpty() ? null : new ArrayList<>(values);
  }
}
