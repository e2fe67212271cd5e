package io.redshiftrestore.sql.plan.window;

import com.google.common.collect.Iterables;
import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.time.TimesBetween;
import io.redshiftrestore.sql.plan.window.frame.ValueOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MEDIAN, PERCENTILE_CONT and PERCENTILE_DISC of the last argument's values. */
final class Percentile implements Accumulator {

  private final WindowCall call;
  private final boolean interpolates;
  private final Comparator<Object> order;
  private final List<Object> values = new ArrayList<>();
  private Number fraction = 0.5;

  Percentile(WindowCall call, boolean interpolates, boolean descending) {
    this.call = call;
    this.interpolates = interpolates;
    this.order = descending ? ValueOrder.INSTANCE.reversed() : ValueOrder.INSTANCE;
  }

  @Override
  public void add(@Nullable Object[] row) {
    Object value = Iterables.getLast(call.arguments()).of(row);
    if (value != null) {
      values.add(value);
    }
    if (call.arguments().size() > 1) {
      fraction = fraction(call.argument(row));
    }
  }

  @Override
  public @Nullable Object value() {
    if (values.isEmpty()) {
      return null;
    }
    values.sort(order);
    if (interpolates) {
      return call.type().isTime() ? TimesBetween.at(values, fraction) : interpolated();
    }
    return values.get(Math.max(0, (int) Math.ceil(fraction.doubleValue() * values.size()) - 1));
  }

  private double interpolated() {
    double place = fraction.doubleValue() * (values.size() - 1);
    double below = ((Number) values.get((int) Math.floor(place))).doubleValue();
    double above = ((Number) values.get((int) Math.ceil(place))).doubleValue();
    return below + (above - below) * (place - Math.floor(place));
  }

  private static Number fraction(@Nullable Object given) {
    if (given instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1) {
      return number;
    }
    throw new StateException(
        SqlState.BAD_VALUE,
        "A percentile is asked for at %s; it must be at a number from 0 to 1.".formatted(given),
        null);
  }
}
