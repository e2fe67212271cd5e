package io.redshiftrestore.sql.function.aggregate;

import io.redshiftrestore.sql.function.number.DoubleArithmetic;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** How far numbers are from their mean: exactly for exact numbers, else by Welford's method. */
public abstract class Variance extends Accumulator {

  private long count;
  private BigDecimal sum = BigDecimal.ZERO;
  private BigDecimal sumOfSquares = BigDecimal.ZERO;
  private double mean;
  private double squares;
  private boolean exact = true;

  @Override
  public void add(Object[] values) {
    Number value = (Number) values[0];
    count++;
    if (value instanceof Double || value instanceof Float) {
      exact = false;
      double distance = value.doubleValue() - mean;
      mean += distance / count;
      squares = DoubleArithmetic.plusSquare(squares, distance, value.doubleValue() - mean);
    } else {
      BigDecimal number = Sum.exact(value);
      sum = sum.add(number);
      sumOfSquares = sumOfSquares.add(number.multiply(number));
    }
  }

  private double over(long divisor) {
    if (!exact) {
      return squares / divisor;
    }
    BigDecimal rows = BigDecimal.valueOf(count);
    return sumOfSquares
        .multiply(rows)
        .subtract(sum.multiply(sum))
        .divide(rows.multiply(BigDecimal.valueOf(divisor)), MathContext.DECIMAL64)
        .doubleValue();
  }

  double ofPopulation() {
    return over(count);
  }

  @Nullable Double ofSample() {
    return count == 1 ? null : Double.valueOf(over(count - 1));
  }

  /** The variance of all there is. */
  public static final class Population extends Variance {
    @Override
    public Object result() {
      return ofPopulation();
    }
  }

  /** The variance that a sample tells of; NULL of one number. */
  public static final class Sample extends Variance {
    @Override
    public @Nullable Object result() {
      return ofSample();
    }
  }

  /** The standard deviation of all there is. */
  public static final class PopulationDeviation extends Variance {
    @Override
    public Object result() {
      return Math.sqrt(ofPopulation());
    }
  }

  /** The standard deviation that a sample tells of; NULL of one number. */
  public static final class SampleDeviation extends Variance {
    @Override
    public @Nullable Object result() {
      Double variance = ofSample();
      return variance == null ? null : Double.valueOf(Math.sqrt(variance));
    }
  }
}
