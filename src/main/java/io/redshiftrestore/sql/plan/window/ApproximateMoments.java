package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.sql.function.number.DoubleArithmetic;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sums of floating-point numbers, and of their squared distances from the mean so far. */
final class ApproximateMoments extends KnownValues {

  private final Function<ApproximateMoments, @Nullable Object> result;
  private long count;
  private double sum;
  private double mean;
  private double squaredDistances;

  ApproximateMoments(WindowCall call, Function<ApproximateMoments, @Nullable Object> result) {
    super(call);
    this.result = result;
  }

  /** Takes a number in as Welford's algorithm does, which keeps variances from cancelling out. */
  @Override
  void addValue(Object value) {
    double number = ((Number) value).doubleValue();
    count++;
    sum = DoubleArithmetic.plus(sum, number);
    double distance = number - mean;
    mean += distance / count;
    squaredDistances = DoubleArithmetic.plusSquare(squaredDistances, distance, number - mean);
  }

  @Override
  public @Nullable Object value() {
    return result.apply(this);
  }

  @Nullable Object sum() {
    return count == 0 ? null : sum;
  }

  @Nullable Object mean() {
    return count == 0 ? null : sum / count;
  }

  /** Returns the variance; NULL of fewer values than one more than are taken off the divisor. */
  @Nullable Double variance(int lessDivisor) {
    return count <= lessDivisor ? null : squaredDistances / (count - lessDivisor);
  }
}
