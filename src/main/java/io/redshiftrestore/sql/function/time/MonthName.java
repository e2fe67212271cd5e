package io.redshiftrestore.sql.function.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The English names of months and days, whole or by their first letters. */
final class MonthName {

  private MonthName() {}

  static boolean isMonth(String name) {
    return Arrays.stream(Month.values()).anyMatch(month -> abbreviates(name, month.name()));
  }

  static boolean isDay(String name) {
    return Arrays.stream(DayOfWeek.values()).anyMatch(day -> abbreviates(name, day.name()));
  }

  /** PostgreSQL also knows "Sept", "Tues" and their like. */
  private static boolean abbreviates(String name, String whole) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.equals(whole)
        || (upper.length() >= 3 && upper.length() <= 5 && whole.startsWith(upper));
  }

  static int number(String name) {
    return Arrays.stream(Month.values())
        .filter(month -> abbreviates(name, month.name()))
        .findFirst()
        .orElseThrow(() -> new DateTimeException("No month: " + name))
        .getValue();
  }

  /** Returns the only day that begins so: M, W and F are enough, T and S are not. */
  static DayOfWeek day(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    List<DayOfWeek> days =
        Arrays.stream(DayOfWeek.values()).filter(day -> day.name().startsWith(upper)).toList();
    if (days.size() != 1) {
      throw new DateTimeException("No day: " + name);
    }
    return days.get(0);
  }

  static String of(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  static String of(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
