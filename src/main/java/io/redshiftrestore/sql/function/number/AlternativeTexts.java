package io.redshiftrestore.sql.function.number;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as Teradata writes them, where a sign may follow: {@code TEXT_TO_INT_ALT}. */
public final class AlternativeTexts {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<before>[+-])?(?<digits>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)(?<after>[+-])?");

  private AlternativeTexts() {}

  /** Returns the whole number that a text shows, without its fraction; 0 for a blank one. */
  public static int wholeNumber(String text) {
    BigDecimal number = read("TEXT_TO_INT_ALT", text).setScale(0, RoundingMode.DOWN);
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      throw new StateException(
          SqlState.NUMBER_OUT_OF_RANGE, "'" + text + "' does not fit INTEGER.", e);
    }
  }

  /** Returns the number that a text shows, rounded to a whole one. */
  public static BigDecimal decimal(String text) {
    return decimal(text, 38, 0);
  }

  /** Returns the number that a text shows, rounded to a whole one. */
  public static BigDecimal decimal(String text, long precision) {
    return decimal(text, precision, 0);
  }

  /** Returns the number that a text shows; half of the last digit is rounded to the even one. */
  public static BigDecimal decimal(String text, long precision, long scale) {
    BigDecimal number =
        read("TEXT_TO_NUMERIC_ALT", text).setScale((int) scale, RoundingMode.HALF_EVEN);
    if (number.precision() > precision) {
      throw new StateException(
          SqlState.NUMBER_OUT_OF_RANGE,
          "'%s' does not fit DECIMAL(%d, %d).".formatted(text, precision, scale),
          null);
    }
    return number;
  }

  private static BigDecimal read(String function, String text) {
    if (text.isBlank()) {
      return BigDecimal.ZERO;
    }
    Matcher found = NUMBER.matcher(text.strip());
    if (!found.matches() || (found.group("before") != null && found.group("after") != null)) {
      throw new StateException(
          SqlState.BAD_CAST, "%s: '%s' is not a number.".formatted(function, text), null);
    }
    BigDecimal number = new BigDecimal(found.group("digits"));
    return "-".equals(found.group("before")) || "-".equals(found.group("after"))
        ? number.negate()
        : number;
  }
}
