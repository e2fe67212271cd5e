package io.redshiftrestore.sql.function.number;

import java.math.BigDecimal;

/** The size and the sign of numbers. */
public final class Magnitudes {

  private Magnitudes() {}

  /** Returns a number without its sign; the least INTEGER has no such one. */
  public static int abs(int number) {
    return number < 0 ? Math.negateExact(number) : number;
  }

  /** Returns a number without its sign; the least BIGINT has no such one. */
  public static long abs(long number) {
    return number < 0 ? Math.negateExact(number) : number;
  }

  /** Returns a number without its sign. */
  public static short abs(short number) {
    if (number == Short.MIN_VALUE) {
      throw new ArithmeticException("The absolute value of -32768 does not fit SMALLINT");
    }
    return (short) Math.abs(number);
  }

  /** Returns a number without its sign. */
  public static BigDecimal abs(BigDecimal number) {
    return number.abs();
  }

  /** Returns a number without its sign. */
  public static double abs(double number) {
    return Math.abs(number);
  }

  /** Returns a number without its sign. */
  public static float abs(float number) {
    return Math.abs(number);
  }

  /** Returns the sign of a number, as 1, 0 or -1. */
  public static int sign(long number) {
    return Long.signum(number);
  }

  /** Returns the sign of a number, as 1, 0 or -1. */
  public static BigDecimal sign(BigDecimal number) {
    return BigDecimal.valueOf(number.signum());
  }

  /** Returns the sign of a number, as 1, 0 or -1. */
  public static double sign(double number) {
    return Math.signum(number);
  }
}
