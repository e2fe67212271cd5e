package io.redshiftrestore.sql.function.time;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Arithmetic with the parts of times; a time is the milliseconds since 1970 on its clock. */
public final class DateArithmetic {

  private static final long DAY_MILLIS = 86_400_000;

  private DateArithmetic() {}

  /** Returns the time at which the part that the time is in began: {@code DATE_TRUNC}. */
  public static long truncate(String part, long time) {
    LocalDateTime clock = Clock.of(time);
    LocalDate date = clock.toLocalDate();
    return switch (DatePart.of(part)) {
      case MILLENNIUM -> start(Math.floorDiv(date.getYear() - 1, 1000) * 1000 + 1);
      case CENTURY -> start(Math.floorDiv(date.getYear() - 1, 100) * 100 + 1);
      case DECADE -> start(Math.floorDiv(date.getYear(), 10) * 10);
      case YEAR -> start(date.getYear());
      case QUARTER ->
          start(date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1));
      case MONTH -> start(date.withDayOfMonth(1));
      case WEEK -> start(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
      case DAY -> start(date);
      case HOUR -> Clock.millis(clock.truncatedTo(ChronoUnit.HOURS));
      case MINUTE -> Clock.millis(clock.truncatedTo(ChronoUnit.MINUTES));
      case SECOND -> Clock.millis(clock.truncatedTo(ChronoUnit.SECONDS));
      case MILLISECOND, MICROSECOND -> time;
      default -> throw unfit("DATE_TRUNC", part);
    };
  }

  /** Returns the time itself if a part begins at it, and else when the next one begins. */
  public static long ceiling(String part, long time) {
    long start = truncate(part, time);
    return start == time ? time : add(part, 1, start);
  }

  private static long start(int year) {
    return start(LocalDate.of(year, 1, 1));
  }

  private static long start(LocalDate date) {
    return date.toEpochDay() * DAY_MILLIS;
  }

  /** Returns a time so many parts later: {@code DATEADD}. */
  public static long add(String part, long number, long time) {
    try {
      return switch (DatePart.of(part)) {
        case MILLENNIUM -> plusYears(Math.multiplyExact(number, 1000L), time);
        case CENTURY -> plusYears(Math.multiplyExact(number, 100L), time);
        case DECADE -> plusYears(Math.multiplyExact(number, 10L), time);
        case YEAR -> plusYears(number, time);
        case QUARTER -> plusMonths(Math.multiplyExact(number, 3L), time);
        case MONTH -> plusMonths(number, time);
        case WEEK -> plus(number, 7 * DAY_MILLIS, time);
        case DAY, DAY_OF_YEAR, DAY_OF_WEEK -> plus(number, DAY_MILLIS, time);
        case HOUR -> plus(number, 3_600_000, time);
        case MINUTE -> plus(number, 60_000, time);
        case SECOND -> plus(number, 1000, time);
        case MILLISECOND -> plus(number, 1, time);
        case MICROSECOND -> plus(Math.floorDiv(number, 1000L), 1, time);
        default -> throw unfit("DATEADD", part);
      };
    } catch (ArithmeticException | DateTimeException e) {
      throw new StateException(
          SqlState.TIME_OUT_OF_RANGE,
          "The time " + number + " " + part + " later is out of range.",
          e);
    }
  }

  private static long plus(long number, long millis, long time) {
    return Clock.checked(Math.addExact(Math.multiplyExact(number, millis), time));
  }

  /** Returns a time so many months later, or the month's last day where it is too short. */
  public static long plusMonths(long months, long time) {
    return Clock.checked(Clock.millis(Clock.of(time).plusMonths(months)));
  }

  /** The 29th of February becomes the first of March in a year that has none. */
  private static long plusYears(long years, long time) {
    LocalDateTime before = Clock.of(time);
    LocalDateTime after = before.plusYears(years);
    return Clock.checked(
        Clock.millis(after.getDayOfMonth() < before.getDayOfMonth() ? after.plusDays(1) : after));
  }

  /** Returns how many boundaries of the part lie between two times: {@code DATEDIFF}. */
  public static long difference(String part, long start, long end) {
    LocalDate from = Clock.of(start).toLocalDate();
    LocalDate to = Clock.of(end).toLocalDate();
    return switch (DatePart.of(part)) {
      case MILLENNIUM, CENTURY, DECADE, YEAR ->
          TimeParts.get(part, end) - TimeParts.get(part, start);
      case QUARTER -> 4L * (to.getYear() - from.getYear()) + quarter(to) - quarter(from);
      case MONTH -> ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
      case WEEK -> boundaries(truncate("week", start), truncate("week", end), 7 * DAY_MILLIS);
      case DAY, DAY_OF_YEAR, DAY_OF_WEEK -> to.toEpochDay() - from.toEpochDay();
      case HOUR -> boundaries(start, end, 3_600_000);
      case MINUTE -> boundaries(start, end, 60_000);
      case SECOND -> boundaries(start, end, 1000);
      case MILLISECOND -> end - start;
      case MICROSECOND -> Math.multiplyExact(end - start, 1000L);
      default -> throw unfit("DATEDIFF", part);
    };
  }

  private static int quarter(LocalDate date) {
    return (date.getMonthValue() - 1) / 3;
  }

  private static long boundaries(long start, long end, long millis) {
    return Math.floorDiv(end, millis) - Math.floorDiv(start, millis);
  }

  /** Returns the time of day so many parts later, starting over at midnight. */
  public static int addToTime(String part, long number, int time) {
    LocalTime later =
        LocalTime.ofNanoOfDay(time * 1_000_000L)
            .plus(Math.floorMod(add(part, number, 0), DAY_MILLIS), ChronoUnit.MILLIS);
    return (int) (later.toNanoOfDay() / 1_000_000);
  }

  /** Returns how many boundaries of the part lie between two times of a day. */
  public static long timeDifference(String part, int start, int end) {
    return difference(part, start, end);
  }

  static StateException unfit(String function, String part) {
    return new StateException(
        SqlState.BAD_VALUE, function + " does not take the part '" + part + "'.", null);
  }
}
