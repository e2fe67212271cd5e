package io.redshiftrestore.sql.function.number;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;

/** Arithmetic of DOUBLEs, in which a result that is none is an error and not infinite or zero. */
public final class DoubleArithmetic {

  private DoubleArithmetic() {}

  /** Returns the sum of two numbers. */
  public static double plus(double augend, double addend) {
    return finite(augend, "+", addend, augend + addend);
  }

  /** Returns the difference of two numbers. */
  public static double minus(double minuend, double subtrahend) {
    return finite(minuend, "-", subtrahend, minuend - subtrahend);
  }

  /** Returns the product of two numbers. */
  public static double times(double multiplier, double multiplicand) {
    double product = finite(multiplier, "*", multiplicand, multiplier * multiplicand);
    return product == 0 && multiplier != 0 && multiplicand != 0
        ? failed(multiplier, "*", multiplicand, "nearer to zero than any")
        : product;
  }

  /** Returns the quotient of two numbers. */
  public static double divide(double dividend, double divisor) {
    if (divisor == 0) {
      throw new ArithmeticException("Division by zero");
    }
    double quotient = finite(dividend, "/", divisor, dividend / divisor);
    return quotient == 0 && dividend != 0 && Double.isFinite(divisor)
        ? failed(dividend, "/", divisor, "nearer to zero than any")
        : quotient;
  }

  /** Returns a sum of squares and the product of two distances, which may be next to nothing. */
  public static double plusSquare(double squares, double distance, double other) {
    double sum = squares + distance * other;
    return Double.isInfinite(sum)
            && Double.isFinite(distance)
            && Double.isFinite(other)
            && Double.isFinite(squares)
        ? failed(squares, "+", distance * other, "beyond the greatest")
        : sum;
  }

  /** Returns zero for a negative zero, which is equal to it, but would be of another group. */
  public static double unsigned(double number) {
    return number + 0.0;
  }

  private static double finite(double left, String operator, double right, double result) {
    if (Double.isNaN(result)) {
      throw new StateException(
          SqlState.NOT_SUPPORTED,
          "%s %s %s is no number, which is not supported.".formatted(left, operator, right),
          null);
    }
    return Double.isInfinite(result) && Double.isFinite(left) && Double.isFinite(right)
        ? failed(left, operator, right, "beyond the greatest")
        : unsigned(result);
  }

  private static double failed(double left, String operator, double right, String reason) {
    throw new StateException(
        SqlState.NUMBER_OUT_OF_RANGE,
        "%s %s %s is %s DOUBLE.".formatted(left, operator, right, reason),
        null);
  }
}
