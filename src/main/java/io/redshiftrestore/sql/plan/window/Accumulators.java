package io.redshiftrestore.sql.plan.window;

import java.util.function.Function;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** The accumulators of the aggregate functions of numbers. */
final class Accumulators {

  private Accumulators() {}

  static Accumulator sum(WindowCall call) {
    return moments(call, Moments::sum, ApproximateMoments::sum);
  }

  static Accumulator mean(WindowCall call) {
    return moments(call, Moments::mean, ApproximateMoments::mean);
  }

  /** Returns what makes variances whose divisor is as much less than the count of the values. */
  static Accumulator.Factory variance(int lessDivisor) {
    return call ->
        moments(
            call,
            exact -> exact.variance(lessDivisor),
            approximate -> approximate.variance(lessDivisor));
  }

  /** Returns what makes the square roots of such variances. */
  static Accumulator.Factory deviation(int lessDivisor) {
    return call ->
        moments(
            call,
            exact -> root(exact.variance(lessDivisor)),
            approximate -> root(approximate.variance(lessDivisor)));
  }

  private static @Nullable Double root(@Nullable Double variance) {
    return variance == null ? null : Math.sqrt(variance);
  }

  private static Accumulator moments(
      WindowCall call,
      Function<Moments, @Nullable Object> exact,
      Function<ApproximateMoments, @Nullable Object> approximate) {
    SqlTypeName type = call.arguments().get(0).type().getSqlTypeName();
    return SqlTypeName.APPROX_TYPES.contains(type)
        ? new ApproximateMoments(call, approximate)
        : new Moments(call, exact);
  }
}
