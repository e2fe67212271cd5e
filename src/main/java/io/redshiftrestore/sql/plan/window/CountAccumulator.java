package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.sql.plan.window.frame.Argument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** COUNT: of the rows that have a value in each argument; of all rows without an argument. */
final class CountAccumulator implements Accumulator.Reversible {

  private final List<Argument> arguments;
  private long count;

  CountAccumulator(WindowCall call) {
    this.arguments = call.arguments();
  }

  @Override
  public void add(@Nullable Object[] row) {
    count += counts(row) ? 1 : 0;
  }

  @Override
  public void remove(@Nullable Object[] row) {
    count -= counts(row) ? 1 : 0;
  }

  @Override
  public Object value() {
    return count;
  }

  private boolean counts(@Nullable Object[] row) {
    return arguments.stream().allMatch(argument -> argument.of(row) != null);
  }
}
