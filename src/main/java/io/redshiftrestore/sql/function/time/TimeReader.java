package io.redshiftrestore.sql.function.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date, a time of day, or both, in any form that Redshift documents: piece by piece, each
 * of which says by its shape what it is. Dates of numbers alone are month, day, year unless the
 * year's length tells.
 */
final class TimeReader {

  private static final String FRACTION = "(?:[.,](?<fraction>\\d{1,9})\\d*)?";

  /** The pieces, the longer shapes first. */
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<blank>[\\s,]+)"
              + "|(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})"
              + FRACTION
              + ")?"
              + "|(?<a>\\d+|[A-Za-z]{3,9})(?<by>[-/.])(?<b>\\d+|[A-Za-z]{3,9})\\k<by>(?<c>\\d+)"
              + "|(?<yearOfDay>\\d{4})\\.(?<dayOfYear>\\d{3})"
              + "|(?<zone>[+-]\\d{1,2}(?::?\\d{2})?(?::?\\d{2})?|[A-Za-z]+/[A-Za-z_/+-]+[0-9]*)"
              + "|(?<digits>\\d+)(?:\\.(?<digitsFraction>\\d{1,9})\\d*)?"
              + "|(?<word>[A-Za-z]+)\\.?");

  private final String text;

  private int year = Integer.MIN_VALUE;
  private int month;
  private int day;
  private int dayOfYear;
  private boolean beforeChrist;
  private int hour = -1;
  private int minute;
  private int second;
  private int nanos;
  private @Nullable String half;
  private @Nullable ZoneId zone;

  private TimeReader(String text) {
    this.text = text;
  }

  /** Reads a text, or fails with a {@link DateTimeException}. */
  static TimeReader read(String text) {
    TimeReader reader = new TimeReader(text.strip());
    reader.read();
    return reader;
  }

  private void read() {
    Matcher matcher = PIECE.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw wrong();
      }
      take(matcher);
      at = matcher.end();
    }
    if (year == Integer.MIN_VALUE && (month > 0 || day > 0 || hour < 0)) {
      throw wrong();
    }
  }

  private void take(Matcher piece) {
    if (piece.group("hour") != null) {
      takeTime(
          piece.group("hour"),
          piece.group("minute"),
          piece.group("second"),
          piece.group("fraction"));
    } else if (piece.group("a") != null) {
      takeDate(piece.group("a"), piece.group("b"), piece.group("c"));
    } else if (piece.group("yearOfDay") != null) {
      year = only(year, Integer.parseInt(piece.group("yearOfDay")));
      dayOfYear = Integer.parseInt(piece.group("dayOfYear"));
    } else if (piece.group("zone") != null) {
      takeZone(piece.group("zone"));
    } else if (piece.group("digits") != null) {
      takeDigits(piece.group("digits"), piece.group("digitsFraction"));
    } else if (piece.group("word") != null) {
      takeWord(piece.group("word"));
    }
  }

  private void takeTime(
      String hours, String minutes, @Nullable String seconds, @Nullable String fraction) {
    if (hour >= 0) {
      throw wrong();
    }
    hour = Integer.parseInt(hours);
    minute = Integer.parseInt(minutes);
    second = seconds == null ? 0 : Integer.parseInt(seconds);
    nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    if (hour > 24 || minute > 59 || second > 60) {
      throw wrong();
    }
  }

  private void takeDate(String first, String middle, String last) {
    if (Character.isLetter(first.charAt(0))) {
      setDate(last, MonthName.number(first), Integer.parseInt(middle));
    } else if (Character.isLetter(middle.charAt(0))) {
      boolean yearFirst = first.length() > 2;
      setDate(
          yearFirst ? first : last,
          MonthName.number(middle),
          Integer.parseInt(yearFirst ? last : first));
    } else if (first.length() > 2) {
      setDate(first, Integer.parseInt(middle), Integer.parseInt(last));
    } else {
      setDate(last, Integer.parseInt(first), Integer.parseInt(middle));
    }
  }

  private void setDate(String years, int months, int days) {
    year = only(year, fullYear(years));
    month = months;
    day = days;
  }

  private int only(int before, int value) {
    if (before != Integer.MIN_VALUE) {
      throw wrong();
    }
    return value;
  }

  /** Two digits mean the years from 1970 to 2069. */
  static int fullYear(String digits) {
    if (digits.length() > 6) {
      throw new DateTimeException("No year: " + digits);
    }
    int number = Integer.parseInt(digits);
    return digits.length() > 2 ? number : number < 70 ? number + 2000 : number + 1900;
  }

  private void takeZone(String name) {
    if (hour < 0 || zone != null) {
      throw wrong();
    }
    zone = TimeZones.iso(name);
  }

  private void takeDigits(String digits, @Nullable String fraction) {
    boolean hasDate = year != Integer.MIN_VALUE;
    if (fraction != null && digits.length() != 6 && digits.length() != 14) {
      throw wrong();
    } else if (digits.length() == 14 && !hasDate) {
      takeDigits(digits.substring(0, 8), null);
      takeDigits(digits.substring(8), fraction);
    } else if (digits.length() == 8 && !hasDate) {
      setDate(
          digits.substring(0, 4),
          Integer.parseInt(digits.substring(4, 6)),
          Integer.parseInt(digits.substring(6)));
    } else if (digits.length() == 6 && !hasDate && fraction == null) {
      setDate(
          digits.substring(0, 2),
          Integer.parseInt(digits.substring(2, 4)),
          Integer.parseInt(digits.substring(4)));
    } else if (hasDate && (digits.length() == 6 || digits.length() == 4)) {
      takeTime(
          digits.substring(0, 2),
          digits.substring(2, 4),
          digits.length() == 6 ? digits.substring(4) : null,
          fraction);
    } else if (digits.length() <= 2 && day == 0 && dayOfYear == 0) {
      day = Integer.parseInt(digits);
    } else if (month > 0 && digits.length() != 3) {
      year = only(year, fullYear(digits));
    } else {
      throw wrong();
    }
  }

  private void takeWord(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    switch (upper) {
      case "AM", "PM" -> half = upper;
      case "BC" -> beforeChrist = true;
      case "AD" -> beforeChrist = false;
      case "T" -> {
        if (year == Integer.MIN_VALUE) {
          throw wrong();
        }
      }
      default -> {
        if (MonthName.isMonth(word)) {
          month = only(month == 0 ? Integer.MIN_VALUE : month, MonthName.number(word));
        } else if (!MonthName.isDay(word)) {
          takeZone(word);
        }
      }
    }
  }

  private DateTimeException wrong() {
    return new DateTimeException("Not a time: " + text);
  }

  /** Returns whether the text has a date, not only a time of day. */
  boolean hasDate() {
    return year != Integer.MIN_VALUE;
  }

  /** Returns whether the text has a time of day, not only a date. */
  boolean hasTime() {
    return hour >= 0;
  }

  /** Returns the zone that the text names, if it does. */
  @Nullable ZoneId zone() {
    return zone;
  }

  /** Returns the time since midnight, which is at most one day. */
  Duration time() {
    int hours = Math.max(hour, 0);
    if (half != null) {
      if (hours < 1 || hours > 12) {
        throw wrong();
      }
      hours = hours % 12 + (half.equals("PM") ? 12 : 0);
    }
    Duration time = Duration.ofSeconds(hours * 3600L + minute * 60L + second, nanos);
    if (time.compareTo(Duration.ofDays(1)) > 0) {
      throw wrong();
    }
    return time;
  }

  /** Returns the date. */
  LocalDate date() {
    int years = beforeChrist ? 1 - year : year;
    return dayOfYear > 0 ? LocalDate.ofYearDay(years, dayOfYear) : LocalDate.of(years, month, day);
  }

  /** Returns the date and time, at midnight if the text has no time. */
  LocalDateTime dateTime() {
    return date().atStartOfDay().plus(time());
  }
}
