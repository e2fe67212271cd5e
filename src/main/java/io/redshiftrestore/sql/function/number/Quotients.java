package io.redshiftrestore.sql.function.number;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Divides numbers. */
public final class Quotients {

  private Quotients() {}

  /** Returns a quotient rounded to so many digits after the point. */
  public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, int scale) {
    if (divisor.signum() == 0) {
      throw new ArithmeticException("Division by zero");
    }
    return dividend.divide(divisor, scale, RoundingMode.HALF_UP);
  }
}
