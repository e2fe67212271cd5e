package io.redshiftrestore.sql.function.aggregate;

import org.jspecify.annotations.Nullable;

/** How far numbers are from their mean, by Welford's method, which keeps its digits. */
public abstract class Variance extends Accumulator {

  private long count;
  private double mean;
  private double squares;

  @Override
  public void add(Object[] values) {
    double number = ((Number) values[0]).doubleValue();
    count++;
    double distance = number - mean;
    mean += distance / count;
    squares += distance * (number - mean);
  }

  double ofPopulation() {
    return squares / count;
  }

  @Nullable Double ofSample() {
    return count == 1 ? null : Double.valueOf(squares / (count - 1));
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
