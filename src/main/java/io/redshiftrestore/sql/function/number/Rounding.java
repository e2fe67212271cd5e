package io.redshiftrestore.sql.function.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Rounds and cuts numbers to whole ones, or to so many digits after the point. */
public final class Rounding {

  private Rounding() {}

  /** Returns the whole number nearest to a number; of two, the one farther from zero. */
  public static BigDecimal round(BigDecimal number) {
    return number.setScale(0, RoundingMode.HALF_UP);
  }

  /** Rounds to digits after the point, or to powers of ten when their number is negative. */
  public static BigDecimal round(BigDecimal number, long digits) {
    return scaled(number, digits, RoundingMode.HALF_UP);
  }

  /** Returns the whole number nearest to a DOUBLE; of two, the even one, as in PostgreSQL. */
  public static double round(double number) {
    return DoubleArithmetic.unsigned(Math.rint(number));
  }

  /** Rounds to digits after the point, or to powers of ten when their number is negative. */
  public static double round(double number, long digits) {
    return Double.isFinite(number)
        ? scaled(BigDecimal.valueOf(number), digits, RoundingMode.HALF_UP).doubleValue()
        : number;
  }

  /** Cuts off what stands after the point. */
  public static BigDecimal trunc(BigDecimal number) {
    return number.setScale(0, RoundingMode.DOWN);
  }

  /** Cuts off what stands after so many digits behind the point, or before it when negative. */
  public static BigDecimal trunc(BigDecimal number, long digits) {
    return scaled(number, digits, RoundingMode.DOWN);
  }

  /** Cuts off what stands after the point. */
  public static double trunc(double number) {
    return trunc(number, 0);
  }

  /** Cuts off what stands after so many digits behind the point, or before it when negative. */
  public static double trunc(double number, long digits) {
    return Double.isFinite(number)
        ? scaled(BigDecimal.valueOf(number), digits, RoundingMode.DOWN).doubleValue()
        : number;
  }

  /** Leaves out zeros at the end of more digits after the point than are to be shown. */
  public static @Nullable BigDecimal withDigits(@Nullable BigDecimal number, int digits) {
    if (number == null || number.scale() <= digits) {
      return number;
    }
    BigDecimal shown = number.setScale(digits, RoundingMode.DOWN);
    return shown.compareTo(number) == 0 ? shown : number;
  }

  private static BigDecimal scaled(BigDecimal number, long digits, RoundingMode mode) {
    int most = Math.max(number.scale(), 0);
    int least = number.scale() - number.precision() - 1;
    int scale = (int) Math.min(Math.max(digits, least), most);
    return number.setScale(scale, mode).setScale(most, RoundingMode.UNNECESSARY);
  }
}
