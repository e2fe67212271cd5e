package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.sql.plan.window.frame.Argument;
import io.redshiftrestore.sql.plan.window.frame.RowOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.RelCollation;
import org.jspecify.annotations.Nullable;

/** An aggregate whose rows are taken in another order than the window's. */
final class OrderedAccumulator implements Accumulator {

  private final WindowCall unordered;
  private final List<Argument> keys;
  private final Comparator<@Nullable Object[]> order;
  private final Accumulator.Factory function;
  private final List<Map.Entry<@Nullable Object[], @Nullable Object[]>> rowsByKeys =
      new ArrayList<>();

  OrderedAccumulator(
      WindowCall call, int arguments, RelCollation order, Accumulator.Factory function) {
    this.unordered = call.withArguments(call.arguments().subList(0, arguments));
    this.keys = call.arguments().subList(arguments, call.arguments().size());
    this.order = RowOrder.of(order);
    this.function = function;
  }

  @Override
  public void add(@Nullable Object[] row) {
    rowsByKeys.add(Map.entry(keys.stream().map(key -> key.of(row)).toArray(), row));
  }

  @Override
  public @Nullable Object value() {
    Accumulator inOrder = function.of(unordered);
    rowsByKeys.sort(Map.Entry.comparingByKey(order));
    rowsByKeys.forEach(entry -> inOrder.add(entry.getValue()));
    return inOrder.value();
  }
}
