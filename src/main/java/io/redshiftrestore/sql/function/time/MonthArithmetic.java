package io.redshiftrestore.sql.function.time;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;

/** Arithmetic with months and the days at their ends. */
public final class MonthArithmetic {

  private MonthArithmetic() {}

  /** Returns a time months later, on the month's last day if the time is on one: ADD_MONTHS. */
  public static long addMonths(long time, long months) {
    LocalDateTime before = Clock.of(time);
    LocalDateTime after = Clock.of(DateArithmetic.add("month", months, time));
    return Clock.millis(isLastDay(before) ? after.with(TemporalAdjusters.lastDayOfMonth()) : after);
  }

  private static boolean isLastDay(LocalDateTime time) {
    return time.getDayOfMonth() == time.toLocalDate().lengthOfMonth();
  }

  /** Returns the months from the second time to the first, in months of 31 days: MONTHS_BETWEEN. */
  public static double monthsBetween(long first, long second) {
    LocalDateTime to = Clock.of(first);
    LocalDateTime from = Clock.of(second);
    double months =
        12.0 * (to.getYear() - from.getYear()) + to.getMonthValue() - from.getMonthValue();
    if (to.getDayOfMonth() == from.getDayOfMonth() || (isLastDay(to) && isLastDay(from))) {
      return months;
    }
    double days =
        to.getDayOfMonth()
            - from.getDayOfMonth()
            + (to.toLocalTime().toNanoOfDay() - from.toLocalTime().toNanoOfDay()) / 86_400e9;
    return months + days / 31;
  }

  /** Returns the last day of a date's month. */
  public static int lastDay(int date) {
    return (int) Clock.date(date).with(TemporalAdjusters.lastDayOfMonth()).toEpochDay();
  }

  /** Returns the first day of that name after a date. */
  public static int nextDay(int date, String name) {
    try {
      LocalDate next = Clock.date(date).with(TemporalAdjusters.next(MonthName.day(name)));
      return (int) next.toEpochDay();
    } catch (DateTimeException e) {
      throw new StateException(
          SqlState.BAD_VALUE,
          "'" + name + "' is not a day of the week; use 'Monday', 'Mon' or 'Mo'.",
          e);
    }
  }
}
