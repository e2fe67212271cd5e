package io.redshiftrestore.sql.function.number;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;

/** Logarithms, powers and roots of DOUBLEs, which are errors where they are no numbers. */
public final class Logarithms {

  private Logarithms() {}

  /** Returns the natural logarithm of a positive number. */
  public static double ln(double number) {
    return Math.log(positive("LN", number));
  }

  /** Returns the logarithm to base 10 of a positive number. */
  public static double log10(double number) {
    return Math.log10(positive("LOG", number));
  }

  /** Returns the logarithm of a positive number to a positive base other than 1. */
  public static double log(double base, double number) {
    double divisor = Math.log(positive("LOG", base));
    if (divisor == 0) {
      throw new StateException(
          SqlState.BAD_LOGARITHM, "LOG to the base 1: no number has such a logarithm.", null);
    }
    return Math.log(positive("LOG", number)) / divisor;
  }

  private static double positive(String function, double number) {
    if (number <= 0) {
      throw new StateException(
          SqlState.BAD_LOGARITHM,
          "%s(%s): only numbers greater than 0 have a logarithm."
              .formatted(function, NumberText.of(number)),
          null);
    }
    return number;
  }

  /** Returns e to the power of a number. */
  public static double exp(double number) {
    return known("EXP(%s)".formatted(NumberText.of(number)), Math.exp(number), 1, number);
  }

  /** Returns the square root of a number that is not negative. */
  public static double sqrt(double number) {
    if (number < 0) {
      throw new StateException(
          SqlState.BAD_POWER,
          "SQRT(%s): negative numbers have no square root.".formatted(NumberText.of(number)),
          null);
    }
    return Math.sqrt(number);
  }

  /** Returns the cube root of a number. */
  public static double cbrt(double number) {
    return Math.cbrt(number);
  }

  /** Returns a number to the power of another. */
  public static double power(double base, double exponent) {
    String call = "POWER(%s, %s)".formatted(NumberText.of(base), NumberText.of(exponent));
    if (base == 0 && exponent < 0) {
      throw new StateException(
          SqlState.BAD_POWER, call + ": zero has no power with a negative exponent.", null);
    } else if (base < 0 && exponent != Math.rint(exponent)) {
      throw new StateException(
          SqlState.BAD_POWER,
          call + ": a negative number has powers with whole exponents alone.",
          null);
    }
    return known(call, Math.pow(base, exponent), base, exponent);
  }

  private static double known(String call, double result, double base, double exponent) {
    boolean zero = result == 0 && base != 0;
    if ((zero || Double.isInfinite(result)) && Double.isFinite(base) && Double.isFinite(exponent)) {
      throw new StateException(
          SqlState.NUMBER_OUT_OF_RANGE,
          "%s is %s DOUBLE."
              .formatted(call, zero ? "nearer to zero than any" : "beyond the greatest"),
          null);
    }
    return result;
  }
}
