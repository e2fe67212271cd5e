package io.redshiftrestore.sql.function.number;

import java.math.BigDecimal;

/** Numbers as text, as a cast writes them and messages show them. */
public final class NumberText {

  private static final int LEAST_EXPONENT = -4;
  private static final int DOUBLE_DIGITS = 15;
  private static final int REAL_DIGITS = 6;

  private NumberText() {}

  /** Returns the fewest digits that tell a number, and its exponent if it has many more. */
  public static String of(double number) {
    return Double.isFinite(number) && number != 0
        ? of(new BigDecimal(Double.toString(number)), DOUBLE_DIGITS)
        : word(number);
  }

  /** Returns the fewest digits that tell a number, and its exponent if it has many more. */
  public static String of(float number) {
    return Float.isFinite(number) && number != 0
        ? of(new BigDecimal(Float.toString(number)), REAL_DIGITS)
        : word(number);
  }

  /** Returns all digits of a number. */
  public static String of(BigDecimal number) {
    return number.toPlainString();
  }

  private static String word(double number) {
    return number == 0 ? (1 / number > 0 ? "0" : "-0") : Double.toString(number);
  }

  private static String of(BigDecimal number, int digits) {
    BigDecimal shortest = number.stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= LEAST_EXPONENT && exponent < digits) {
      return shortest.toPlainString();
    }
    String sign = exponent < 0 ? "-" : "+";
    return shortest.movePointLeft(exponent).toPlainString()
        + "e"
        + sign
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }
}
