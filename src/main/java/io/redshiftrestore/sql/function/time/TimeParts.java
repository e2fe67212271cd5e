package io.redshiftrestore.sql.function.time;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

/** What single parts of a time are: {@code EXTRACT} and {@code DATE_PART}. */
public final class TimeParts {

  private TimeParts() {}

  /** Returns a part of a time, without the parts above and below it. */
  public static long get(String part, long time) {
    LocalDateTime clock = Clock.of(time);
    int year = clock.getYear();
    return switch (DatePart.of(part)) {
      case MILLENNIUM -> yearsFromOne(year, 1000);
      case CENTURY -> yearsFromOne(year, 100);
      case DECADE -> Math.floorDiv(year, 10) + 1; // The first is from year 1 to year 9.
      case YEAR -> year > 0 ? year : year - 1;
      case ISOYEAR -> clock.get(IsoFields.WEEK_BASED_YEAR);
      case QUARTER -> clock.get(IsoFields.QUARTER_OF_YEAR);
      case MONTH -> clock.getMonthValue();
      case WEEK -> clock.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case DAY -> clock.getDayOfMonth();
      case DAY_OF_WEEK -> clock.getDayOfWeek().getValue() % 7;
      case ISO_DAY_OF_WEEK -> clock.getDayOfWeek().getValue();
      case DAY_OF_YEAR -> clock.getDayOfYear();
      case HOUR -> clock.getHour();
      case MINUTE -> clock.getMinute();
      case SECOND -> clock.getSecond();
      case MILLISECOND -> clock.get(ChronoField.MILLI_OF_SECOND);
      case MICROSECOND -> clock.get(ChronoField.MICRO_OF_SECOND);
      case EPOCH -> Math.floorDiv(time, 1000L);
      case TIMEZONE, TIMEZONE_HOUR, TIMEZONE_MINUTE -> 0;
    };
  }

  /** Returns a part of a time of day. */
  public static long getOfTime(String part, int time) {
    return get(timePart(part), time);
  }

  /** Returns a part of a time of day with its fraction. */
  public static double getFractionOfTime(String part, int time) {
    return getFraction(timePart(part), time);
  }

  private static String timePart(String part) {
    return switch (DatePart.of(part)) {
      case HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND, EPOCH -> part;
      default -> throw DateArithmetic.unfit("A time of day", part);
    };
  }

  /** Returns the year of a date. */
  public static int year(int date) {
    return Clock.date(date).getYear();
  }

  private static long yearsFromOne(int year, int length) {
    return year > 0 ? (year - 1) / length + 1 : year / length - 1;
  }

  /** Returns a part of a time with its fraction, which seconds and the epoch have. */
  public static double getFraction(String part, long time) {
    return switch (DatePart.of(part)) {
      case SECOND -> Math.floorMod(time, 60_000) / 1000.0;
      case EPOCH -> time / 1000.0;
      default -> get(part, time);
    };
  }

  /** Returns a part of a length of time in milliseconds, cut off from the parts above it. */
  public static long ofInterval(String part, long millis) {
    return switch (DatePart.of(part)) {
      case DAY -> millis / 86_400_000;
      case HOUR -> millis / 3_600_000 % 24;
      case MINUTE -> millis / 60_000 % 60;
      case SECOND -> millis / 1000 % 60;
      case MILLISECOND -> millis % 1000;
      case MICROSECOND -> millis % 1000 * 1000;
      case EPOCH -> millis / 1000;
      case WEEK, MONTH, QUARTER, YEAR, DECADE, CENTURY, MILLENNIUM -> 0;
      default -> throw DateArithmetic.unfit("EXTRACT from an interval", part);
    };
  }

  /** Returns a part of a number of months, cut off from the parts above it. */
  public static long ofMonths(String part, int months) {
    return switch (DatePart.of(part)) {
      case MONTH -> months % 12;
      case QUARTER -> months % 12 / 3 + 1;
      case YEAR -> months / 12;
      case DECADE -> months / 120;
      case CENTURY -> months / 1200;
      case MILLENNIUM -> months / 12_000;
      case WEEK, DAY, HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND -> 0;
      default -> throw DateArithmetic.unfit("EXTRACT from an interval", part);
    };
  }
}
