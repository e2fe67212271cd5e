package io.redshiftrestore.sql.function.time;

import com.google.common.base.Strings;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.StringJoiner;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** Times as text: what a cast reads, and what it writes. */
public final class TimeText {

  private static final String DATES = "'2026-01-31', '20260131', '01/31/2026' or 'Jan 31, 2026'";
  private static final String TIMES = "'23:59:59', '23:59' or '11:59 PM'";
  private static final String TIMESTAMPS =
      "'2026-01-31 23:59:59', '2026-01-31T23:59:59Z', '01/31/2026 23:59' or 'Jan 31, 2026'";

  private TimeText() {}

  /** Returns the milliseconds of the clock that a text shows; a zone in it does not count. */
  public static long timestamp(String text) {
    try {
      if (text.strip().equalsIgnoreCase("epoch")) {
        return 0;
      }
      return Clock.checked(Clock.millis(TimeReader.read(text).dateTime()));
    } catch (DateTimeException e) {
      throw Clock.unreadable(text, "timestamp", TIMESTAMPS);
    }
  }

  /** Returns the instant that a text names, whose zone is UTC if it names none. */
  public static long instant(String text) {
    try {
      if (text.strip().equalsIgnoreCase("epoch")) {
        return 0;
      }
      TimeReader reader = TimeReader.read(text);
      ZoneId zone = reader.zone() == null ? ZoneOffset.UTC : reader.zone();
      return Clock.checked(TimeZones.instant(reader.dateTime(), zone));
    } catch (DateTimeException e) {
      throw Clock.unreadable(text, "timestamp", TIMESTAMPS);
    }
  }

  /** Returns the days since 1970 of a date, and of a timestamp its date's. */
  public static int date(String text) {
    try {
      if (text.strip().equalsIgnoreCase("epoch")) {
        return 0;
      }
      long midnight = Clock.millis(TimeReader.read(text).date().atStartOfDay());
      return (int) Math.floorDiv(Clock.checked(midnight), 86_400_000L);
    } catch (DateTimeException e) {
      throw Clock.unreadable(text, "date", DATES);
    }
  }

  /** Returns the milliseconds since midnight of a time of day, and of a timestamp its time's. */
  public static int time(String text) {
    try {
      String stripped = text.strip();
      String read = stripped.matches("\\d{4}|\\d{6}(\\.\\d+)?") ? "20000101 " + stripped : stripped;
      TimeReader reader = TimeReader.read(read);
      if (!reader.hasTime()) {
        throw new DateTimeException("No time of day");
      }
      return (int) reader.time().toMillis();
    } catch (DateTimeException e) {
      throw Clock.unreadable(text, "time", TIMES);
    }
  }

  /** Returns a timestamp as text, with as many digits of its fraction as there are. */
  public static String ofTimestamp(long millis) {
    LocalDateTime clock = Clock.of(millis);
    return ofDate((int) clock.toLocalDate().toEpochDay(), null)
        + " "
        + ofTime((int) (clock.toLocalTime().toNanoOfDay() / 1_000_000))
        + era(clock.getYear());
  }

  /** Returns an instant as text, on the clock of UTC. */
  public static String ofInstant(long millis) {
    return ofTimestamp(millis) + "+00";
  }

  /** Returns a date as text. */
  public static String ofDate(int days) {
    return ofDate(days, era(Clock.date(days).getYear()));
  }

  private static String ofDate(int days, @Nullable String era) {
    var date = Clock.date(days);
    int year = date.getYear() > 0 ? date.getYear() : 1 - date.getYear();
    return digits(year, 4)
        + "-"
        + digits(date.getMonthValue(), 2)
        + "-"
        + digits(date.getDayOfMonth(), 2)
        + (era == null ? "" : era);
  }

  /** Each row of a result may be written so: {@code String.format} would take most of the time. */
  private static String digits(int number, int fewest) {
    return Strings.padStart(String.valueOf(number), fewest, '0');
  }

  private static String era(int year) {
    return year > 0 ? "" : " BC";
  }

  /** Returns a time of day as text. */
  public static String ofTime(int millis) {
    int fraction = millis % 1000;
    return digits(millis / 3_600_000, 2)
        + ":"
        + digits(millis / 60_000 % 60, 2)
        + ":"
        + digits(millis / 1000 % 60, 2)
        + (fraction == 0 ? "" : "." + StringUtils.stripEnd(digits(fraction, 3), "0"));
  }

  /** Returns an interval as text, such as {@code 1 year 2 mons 3 days 04:05:06.5}. */
  public static String ofInterval(long months, long millis) {
    StringJoiner text = new StringJoiner(" ");
    add(text, months / 12, "year");
    add(text, months % 12, "mon");
    add(text, millis / 86_400_000, "day");
    int time = (int) (millis % 86_400_000);
    if (time != 0 || text.length() == 0) {
      text.add((time < 0 ? "-" : "") + ofTime(Math.abs(time)));
    }
    return text.toString();
  }

  /** Returns an interval of days and less as text. */
  public static String ofDays(long millis) {
    return ofInterval(0, millis);
  }

  /** Returns an interval of months and years as text. */
  public static String ofMonths(long months) {
    return ofInterval(months, 0);
  }

  private static void add(StringJoiner text, long number, String unit) {
    if (number != 0) {
      text.add(number + " " + unit + (number == 1 ? "" : "s"));
    }
  }
}
