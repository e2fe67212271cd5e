package io.redshiftrestore.sql.function.number;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Casts to numbers, which are errors where the number does not fit. */
public final class NumberCasts {

  /** A double below it, but not it itself, may be a BIGINT. */
  private static final double BEYOND_BIGINT = 0x1p63;

  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?");

  private static final Pattern ZERO = Pattern.compile("[^1-9e]*(e.*)?");

  private NumberCasts() {}

  /** Returns the whole number nearest to a DOUBLE; of two, the even one. */
  public static long nearest(double number) {
    double nearest = Rounding.round(number);
    if (!(nearest >= -BEYOND_BIGINT && nearest < BEYOND_BIGINT)) {
      throw outOfRange(NumberText.of(number), "BIGINT");
    }
    return (long) nearest;
  }

  /** Returns the whole number nearest to a DECIMAL; of two, the one farther from zero. */
  public static long nearest(BigDecimal number) {
    try {
      return Rounding.round(number).longValueExact();
    } catch (ArithmeticException e) {
      throw outOfRange(number.toPlainString(), "BIGINT");
    }
  }

  /** Returns the REAL nearest to a number. */
  public static float realOf(double number) {
    float real = (float) number;
    if ((Float.isInfinite(real) && Double.isFinite(number)) || (real == 0 && number != 0)) {
      throw outOfRange(NumberText.of(number), "REAL");
    }
    return real;
  }

  /** Returns a text that may say a number; digits of other scripts, which Java reads, are none. */
  public static String digitsOf(String text) {
    if (text.chars().anyMatch(character -> character > '9' && Character.isDigit(character))) {
      throw new StateException(
          SqlState.BAD_CAST,
          "Not a number: '%s' has other digits than 0 to 9.".formatted(text),
          null);
    }
    return text;
  }

  /** Returns the REAL that a text says. */
  public static float realOf(String text) {
    return realOf(numberOf(text, "REAL"));
  }

  /** Returns the DOUBLE that a text says, which may be infinite. */
  public static double doubleOf(String text) {
    return numberOf(text, "DOUBLE PRECISION");
  }

  private static double numberOf(String text, String type) {
    String said = text.strip().toLowerCase(Locale.ROOT);
    return switch (said) {
      case "nan" ->
          throw new StateException(
              SqlState.NOT_SUPPORTED,
              "'%s' as a number is not supported; use NULL.".formatted(text),
              null);
      case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      default -> {
        if (!NUMBER.matcher(said).matches()) {
          throw new StateException(
              SqlState.BAD_CAST, "'%s' is no number, and so no %s.".formatted(text, type), null);
        }
        double number = Double.parseDouble(said);
        if (Double.isInfinite(number) || (number == 0 && !ZERO.matcher(said).matches())) {
          throw outOfRange("'" + text + "'", type);
        }
        yield DoubleArithmetic.unsigned(number);
      }
    };
  }

  private static StateException outOfRange(String number, String type) {
    return new StateException(
        SqlState.NUMBER_OUT_OF_RANGE, "%s does not fit %s.".formatted(number, type), null);
  }
}
