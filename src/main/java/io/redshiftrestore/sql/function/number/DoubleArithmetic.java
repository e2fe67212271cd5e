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
    if (divisor == 0 && !Double.isNaN(dividend)) {
      throw new ArithmeticException("Division by zero");
    }
    double quotient = finite(dividend, "/", divisor, dividend / divisor);
    return quotient == 0 && dividend != 0 && Double.isFinite(divisor)
        ? failed(dividend, "/", divisor, "nearer to zero than any")
        : quotient;
  }

  private static double finite(double left, String operator, double right, double result) {
    return Double.isInfinite(result) && Double.isFinite(left) && Double.isFinite(right)
        ? failed(left, operator, right, "beyond the greatest")
        : result;
  }

  private static double failed(double left, String operator, double right, String reason) {
    throw new StateException(
        SqlState.NUMBER_OUT_OF_RANGE,
        "%s %s %s is %s DOUBLE.".formatted(left, operator, right, reason),
        null);
  }
}
