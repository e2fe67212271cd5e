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
 * @param days the days and weeks
 * @param time what is shorter than a day, in milliseconds; it may be more than a day
 */
public record IntervalText(long months, long days, long time) {

  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private static final Pattern PIECE =
      Pattern.compile(
          "[\\s,]*(?:@\\s*)?(?:"
              + "(?<sign>[+-])?(?<hours>\\d+):(?<minutes>\\d{1,2})(?::(?<seconds>\\d{1,2}(?:\\.\\d*)?))?"
              + "|(?<days>[+-]?\\d+)\\s+(?=[+-]?\\d+:)"
              + "|(?<yearSign>[+-])?(?<years>\\d+)-(?<months>\\d{1,2})"
              + "|(?<number>[+-]?\\d+(?:\\.\\d*)?|[+-]?\\.\\d+)\\s*(?<unit>[A-Za-z]+)?"
              + "|(?<ago>(?i:ago)))[\\s,]*");

  /**
   * Reads a text.
   *
   * @param unit what a number without a unit counts; what is shorter is left out, as PostgreSQL
   *     does
   */
  public static IntervalText read(String text, String unit) {
    Matcher piece = PIECE.matcher(text);
    IntervalText sum = new IntervalText(0, 0, 0);
    int at = 0;
    try {
      while (piece.find() && piece.start() == at) {
        at = piece.end();
        if (isWithoutUnit(piece) && !text.substring(at).matches("(?i)(ago)?\\s*")) {
          throw unreadable(text, null);
        }
        sum = sum.plus(piece, unit);
      }
      if (at == text.length() && at > 0) {
        return sum.without(DatePart.of(unit));
      }
      throw unreadable(text, null);
    } catch (ArithmeticException e) {
      throw unreadable(text, e);
    }
  }

  private static boolean isWithoutUnit(Matcher piece) {
    return piece.group("number") != null && piece.group("unit") == null;
  }

  private static StateException unreadable(String text, @Nullable Exception cause) {
    return new StateException(
        SqlState.BAD_TIME,
        "'" + text + "' is not an interval; write it as '7 days', '1 year 2 months' or '04:05:06'.",
        cause);
  }

  private IntervalText plus(Matcher piece, String unit) {
    if (piece.group("ago") != null) {
      return new IntervalText(-months, -days, -time);
    } else if (piece.group("hours") != null) {
      String seconds = piece.group("seconds") == null ? "0" : piece.group("seconds");
      long clock =
          Long.parseLong(piece.group("hours")) * HOUR
              + Long.parseLong(piece.group("minutes")) * MINUTE
              + whole(new BigDecimal(seconds).movePointRight(3));
      return plus(0, 0, "-".equals(piece.group("sign")) ? -clock : clock);
    } else if (piece.group("days") != null) {
      return plus(0, Long.parseLong(piece.group("days")), 0);
    } else if (piece.group("years") != null) {
      long all = Long.parseLong(piece.group("years")) * 12 + Long.parseLong(piece.group("months"));
      return plus("-".equals(piece.group("yearSign")) ? -all : all, 0, 0);
    }
    return plus(
        new BigDecimal(piece.group("number")),
        DatePart.of(piece.group("unit") == null ? unit : piece.group("unit")));
  }

  private IntervalText plus(long moreMonths, long moreDays, long moreTime) {
    return new IntervalText(
        Math.addExact(months, moreMonths),
        Math.addExact(days, moreDays),
        Math.addExact(time, moreTime));
  }

  /** Leaves out what is shorter than a unit. */
  private IntervalText without(DatePart unit) {
    return switch (unit) {
      case YEAR -> new IntervalText(months - months % 12, 0, 0);
      case MONTH -> new IntervalText(months, 0, 0);
      case DAY -> new IntervalText(months, days, 0);
      case HOUR -> new IntervalText(months, days, time - time % HOUR);
      case MINUTE -> new IntervalText(months, days, time - time % MINUTE);
      default -> this;
    };
  }

  /** Returns the days and what is shorter, in milliseconds. */
  public long millis() {
    return Math.addExact(Math.multiplyExact(days, DAY), time);
  }

  private IntervalText plus(BigDecimal number, DatePart part) {
    return switch (part) {
      case MILLENNIUM -> plusMonths(number, 12_000);
      case CENTURY -> plusMonths(number, 1200);
      case DECADE -> plusMonths(number, 120);
      case YEAR -> plusMonths(number, 12);
      case QUARTER -> plusMonths(number, 3);
      case MONTH -> plusMonths(number, 1);
      case WEEK -> plusDays(number.multiply(BigDecimal.valueOf(7)));
      case DAY -> plusDays(number);
      case HOUR -> plusTime(number, HOUR);
      case MINUTE -> plusTime(number, MINUTE);
      case SECOND -> plusTime(number, 1000);
      case MILLISECOND -> plusTime(number, 1);
      case MICROSECOND -> plus(0, 0, whole(number.movePointLeft(3)));
      default -> throw DateArithmetic.unfit("An interval", part.toString());
    };
  }

  /** The fraction of a month is counted in days, 30 a month; that of a year in months. */
  private IntervalText plusMonths(BigDecimal number, int length) {
    BigDecimal all = number.multiply(BigDecimal.valueOf(length));
    BigDecimal whole = all.setScale(0, RoundingMode.DOWN);
    BigDecimal rest = length == 1 ? all.subtract(whole) : BigDecimal.ZERO;
    return plus(whole.longValueExact(), 0, 0).plusDays(rest.multiply(BigDecimal.valueOf(30)));
  }

  private IntervalText plusDays(BigDecimal number) {
    BigDecimal whole = number.setScale(0, RoundingMode.DOWN);
    return plus(0, whole.longValueExact(), 0).plusTime(number.subtract(whole), DAY);
  }

  private IntervalText plusTime(BigDecimal number, long length) {
    return plus(0, 0, whole(number.multiply(BigDecimal.valueOf(length))));
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
    return Math.addExact(Math.multiplyExact(interval.months, 30 * DAY), interval.millis());
  }
}
