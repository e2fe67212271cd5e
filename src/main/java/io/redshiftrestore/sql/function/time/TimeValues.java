package io.redshiftrestore.sql.function.time;

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
}
