package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.sql.plan.window.frame.Frames;
import io.redshiftrestore.sql.plan.window.frame.Partition;
import org.jspecify.annotations.Nullable;

/** RATIO_TO_REPORT: which part of the sum over the frame a row's own value is. */
record ShareOfSum() implements Calculation {

  private static final Calculation SUM = new FrameAggregate(Accumulators::sum);

  @Override
  public RowValue over(WindowCall call, Partition partition, Frames frames) {
    RowValue sums = SUM.over(call, partition, frames);
    return row -> share(call.argument(partition.row(row)), sums.at(row));
  }

  private static @Nullable Double share(@Nullable Object value, @Nullable Object sum) {
    if (value == null || sum == null) {
      return null;
    }
    double whole = ((Number) sum).doubleValue();
    if (whole == 0) {
      throw new ArithmeticException("Division by zero");
    }
    return ((Number) value).doubleValue() / whole;
  }
}
