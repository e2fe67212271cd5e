package io.redshiftrestore.sql.function.aggregate;

import io.redshiftrestore.sql.function.number.DoubleArithmetic;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The sum of numbers, and their mean. */
public class Sum extends Accumulator {

  private static final int DIGITS = 38;

  private final String type;
  private final int scale;
  private BigDecimal exact = BigDecimal.ZERO;
  private double approximate;
  private long count;

  /**
   * Starts at zero.
   *
   * @param type the name of the result's type
   * @param scale how many digits after the point the result has, if it is a DECIMAL
   */
  public Sum(String type, int scale) {
    this.type = type;
    this.scale = scale;
  }

  @Override
  public void add(Object[] values) {
    count++;
    if (type.equals("DOUBLE")) {
      approximate = DoubleArithmetic.plus(approximate, ((Number) values[0]).doubleValue());
    } else {
      exact = exact.add(exact(values[0]));
    }
  }

  static BigDecimal exact(Object number) {
    return number instanceof BigDecimal decimal
        ? decimal
        : BigDecimal.valueOf(((Number) number).longValue());
  }

  @Override
  public Object result() {
    return switch (type) {
      case "DOUBLE" -> approximate;
      case "BIGINT" -> exact.longValueExact();
      default -> checked(exact.setScale(scale, RoundingMode.HALF_UP));
    };
  }

  private static BigDecimal checked(BigDecimal sum) {
    if (sum.precision() > DIGITS) {
      throw new ArithmeticException("The sum " + sum + " has more than 38 digits");
    }
    return sum;
  }

  /** The mean of numbers: of exact ones, cut to as many digits as they have. */
  public static final class Mean extends Sum {

    /** Starts without a number, for a result of the type. */
    public Mean(String type, int scale) {
      super(type, scale);
    }

    @Override
    public Object result() {
      Sum sum = this;
      BigDecimal rows = BigDecimal.valueOf(sum.count);
      return switch (sum.type) {
        case "DOUBLE" -> sum.approximate / sum.count;
        case "BIGINT" -> sum.exact.divide(rows, 0, RoundingMode.DOWN).longValueExact();
        default -> sum.exact.divide(rows, sum.scale, RoundingMode.DOWN);
      };
    }
  }
}
