package io.redshiftrestore.sql.function;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as they are, in other precision, and how they are ordered. */
public final class TimeValues {

  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss.SSSSSS uuuu 'UTC'", Locale.ENGLISH);

  private TimeValues() {}

  /** Returns the time. */
  public static long same(long time) {
    return time;
  }

  /** Returns the date. */
  public static int sameDate(int date) {
    return date;
  }

  /** Returns the time without the fraction of its second. */
  public static long toSecond(long time) {
    return time - Math.floorMod(time, 1000L);
  }

  /** Returns the time in words: {@code TIMEOFDAY}. */
  public static String inWords(long time) {
    LocalDateTime clock = Clock.of(time);
    return TIME_OF_DAY.format(clock);
  }

  /** Returns -1, 0 or 1 as the first time is before, at or after the second. */
  public static int compare(long first, long second) {
    return Long.compare(first, second);
  }

  /** Returns -1, 0 or 1 as the first date is before, at or after the second. */
  public static int compareDates(int first, int second) {
    return Integer.compare(first, second);
  }

  /** Returns the time at midnight of a date. */
  public static long at(int date, int time) {
    return date * 86_400_000L + time;
  }

  /** Returns the date so many days later. */
  public static int plusDays(int date, long days) {
    return (int) Math.floorDiv(DateArithmetic.add("day", days, at(date, 0)), 86_400_000L);
  }

  /** Returns the date so many days earlier. */
  public static int minusDays(int date, long days) {
    return plusDays(date, Math.negateExact(days));
  }

  /** Returns how many days the first date is after the second. */
  public static int daysBetween(int first, int second) {
    return Math.subtractExact(first, second);
  }
}
