package io.redshiftrestore.sql.plan.window;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Exact sums of exact numbers and of their squares, from which means and variances follow. */
final class Moments implements Accumulator.Reversible {

  private final WindowCall call;
  private final Function<Moments, @Nullable Object> result;
  private long count;
  private BigDecimal sum = BigDecimal.ZERO;
  private BigDecimal sumOfSquares = BigDecimal.ZERO;

  Moments(WindowCall call, Function<Moments, @Nullable Object> result) {
    this.call = call;
    this.result = result;
  }

  @Override
  public void add(@Nullable Object[] row) {
    Object value = call.argument(row);
    if (value != null) {
      BigDecimal number = ResultType.decimal((Number) value);
      count++;
      sum = sum.add(number);
      sumOfSquares = sumOfSquares.add(number.multiply(number));
    }
  }

  @Override
  public void remove(@Nullable Object[] row) {
    Object value = call.argument(row);
    if (value != null) {
      BigDecimal number = ResultType.decimal((Number) value);
      count--;
      sum = sum.subtract(number);
      sumOfSquares = sumOfSquares.subtract(number.multiply(number));
    }
  }

  @Override
  public @Nullable Object value() {
    return result.apply(this);
  }

  @Nullable Object sum() {
    return count == 0 ? null : sum;
  }

  @Nullable Object mean() {
    return count == 0 ? null : call.type().mean(sum, count);
  }

  /** Returns the variance; NULL of fewer values than one more than are taken off the divisor. */
  @Nullable Double variance(int lessDivisor) {
    if (count <= lessDivisor) {
      return null;
    }
    BigDecimal n = BigDecimal.valueOf(count);
    BigDecimal squares = n.multiply(sumOfSquares).subtract(sum.multiply(sum));
    BigDecimal divisor = n.multiply(BigDecimal.valueOf(count - lessDivisor));
    return squares.divide(divisor, MathContext.DECIMAL128).doubleValue();
  }
}
