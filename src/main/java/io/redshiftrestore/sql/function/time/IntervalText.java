package io.redshiftrestore.sql.function.time;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as texts such as {@code '1 year 2 days'}, {@code '3w, 1h'}, {@code '1-2'} or
 * {@code '04:05:06'} say it.
 *
 * @param months the months and years, whose length depends on where they begin
 * @param millis the days and what is shorter
 */
public record IntervalText(long months, long millis) {

  private static final long DAY = 86_400_000;

  private static final Pattern PIECE =
      Pattern.compile(
          "[\\s,]*(?:@\\s*)?(?:"
              + "(?<sign>[+-])?(?<hours>\\d+):(?<minutes>\\d{1,2})(?::(?<seconds>\\d{1,2}(?:\\.\\d*)?))?"
              + "|(?<yearSign>[+-])?(?<years>\\d+)-(?<months>\\d{1,2})"
              + "|(?<number>[+-]?\\d+(?:\\.\\d*)?|[+-]?\\.\\d+)\\s*(?<unit>[A-Za-z]+)?"
              + "|(?<ago>(?i:ago)))[\\s,]*");

  /**
   * Reads a text.
   *
   * @param unit what a number without a unit counts
   */
  public static IntervalText read(String text, String unit) {
    Matcher piece = PIECE.matcher(text);
    IntervalText sum = new IntervalText(0, 0);
    int at = 0;
    try {
      while (piece.find() && piece.start() == at) {
        at = piece.end();
        sum = sum.plus(piece, unit);
      }
      if (at == text.length() && at > 0) {
        return sum;
      }
      throw unreadable(text, null);
    } catch (ArithmeticException e) {
      throw unreadable(text, e);
    }
  }

  private static StateException unreadable(String text, @Nullable Exception cause) {
    return new StateException(
        SqlState.BAD_TIME,
        "'" + text + "' is not an interval; write it as '7 days', '1 year 2 months' or '04:05:06'.",
        cause);
  }

  private IntervalText plus(Matcher piece, String unit) {
    if (piece.group("ago") != null) {
      return new IntervalText(-months, -millis);
    } else if (piece.group("hours") != null) {
      String seconds = piece.group("seconds") == null ? "0" : piece.group("seconds");
      long time =
          Long.parseLong(piece.group("hours")) * 3_600_000
              + Long.parseLong(piece.group("minutes")) * 60_000
              + whole(new BigDecimal(seconds).movePointRight(3));
      return plus(0, "-".equals(piece.group("sign")) ? -time : time);
    } else if (piece.group("years") != null) {
      long all = Long.parseLong(piece.group("years")) * 12 + Long.parseLong(piece.group("months"));
      return plus("-".equals(piece.group("yearSign")) ? -all : all, 0);
    }
    return plus(
        new BigDecimal(piece.group("number")),
        DatePart.of(piece.group("unit") == null ? unit : piece.group("unit")));
  }

  private IntervalText plus(long moreMonths, long moreMillis) {
    return new IntervalText(Math.addExact(months, moreMonths), Math.addExact(millis, moreMillis));
  }

  private IntervalText plus(BigDecimal number, DatePart part) {
    return switch (part) {
      case MILLENNIUM -> plusMonths(number, 12_000);
      case CENTURY -> plusMonths(number, 1200);
      case DECADE -> plusMonths(number, 120);
      case YEAR -> plusMonths(number, 12);
      case QUARTER -> plusMonths(number, 3);
      case MONTH -> plusMonths(number, 1);
      case WEEK -> plusMillis(number, 7 * DAY);
      case DAY -> plusMillis(number, DAY);
      case HOUR -> plusMillis(number, 3_600_000);
      case MINUTE -> plusMillis(number, 60_000);
      case SECOND -> plusMillis(number, 1000);
      case MILLISECOND -> plusMillis(number, 1);
      case MICROSECOND -> plus(0, whole(number.movePointLeft(3)));
      default -> throw DateArithmetic.unfit("An interval", part.toString());
    };
  }

  /** The fraction of a month is counted in days, 30 a month; that of a year in months. */
  private IntervalText plusMonths(BigDecimal number, int length) {
    BigDecimal all = number.multiply(BigDecimal.valueOf(length));
    BigDecimal whole = all.setScale(0, RoundingMode.DOWN);
    BigDecimal rest = length == 1 ? all.subtract(whole) : BigDecimal.ZERO;
    return plus(whole.longValueExact(), whole(rest.multiply(BigDecimal.valueOf(30 * DAY))));
  }

  private IntervalText plusMillis(BigDecimal number, long length) {
    return plus(0, whole(number.multiply(BigDecimal.valueOf(length))));
  }

  private static long whole(BigDecimal number) {
    return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** Returns -1, 0 or 1 as the first text's length is shorter, equal or longer: INTERVAL_CMP. */
  public static int compare(String first, String second) {
    return Long.compare(length(read(first, "second")), length(read(second, "second")));
  }

  /** A month counts as 30 days. */
  private static long length(IntervalText interval) {
    return Math.addExact(Math.multiplyExact(interval.months, 30 * DAY), interval.millis);
  }
}
