package io.redshiftrestore.sql.plan.window;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An aggregate of the distinct values of its first argument. */
final class DistinctAccumulator implements Accumulator {

  private final WindowCall call;
  private final Accumulator distinct;
  private final Set<@Nullable Object> seen = new HashSet<>();

  DistinctAccumulator(WindowCall call, Accumulator distinct) {
    this.call = call;
    this.distinct = distinct;
  }

  @Override
  public void add(@Nullable Object[] row) {
    if (seen.add(call.argument(row))) {
      distinct.add(row);
    }
  }

  @Override
  public @Nullable Object value() {
    return distinct.value();
  }
}
