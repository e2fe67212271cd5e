package io.redshiftrestore.sql.function;

import static org.apache.calcite.sql.type.SqlTypeName.DATE;
import static org.apache.calcite.sql.type.SqlTypeName.INTEGER;
import static org.apache.calcite.sql.type.SqlTypeName.INTERVAL_DAY_SECOND;
import static org.apache.calcite.sql.type.SqlTypeName.TIMESTAMP;
import static org.apache.calcite.sql.type.SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;

import io.redshiftrestore.sql.function.time.DateArithmetic;
import io.redshiftrestore.sql.function.time.TimeTypes;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlOperator;

/** What {@code +} and {@code -} mean between times, numbers of days, and intervals. */
public final class TimeSums {

  private static final TimeFunction PLUS =
      TimeFunction.of(
          "+",
          Form.of(DATE, TimeSums.class, "plusDays", Place.TYPED_DATE, Place.INTEGER),
          Form.of(DATE, TimeSums.class, "daysPlus", Place.INTEGER, Place.TYPED_DATE),
          Form.of(TIMESTAMP, TimeSums.class, "dateAt", Place.TYPED_DATE, Place.TIME),
          Form.of(TIMESTAMP, TimeSums.class, "timeOn", Place.TIME, Place.TYPED_DATE),
          Form.of(
              TIMESTAMP_WITH_LOCAL_TIME_ZONE,
              TimeSums.class,
              "plus",
              Place.TYPED_INSTANT,
              Place.INTERVAL),
          Form.of(
              TIMESTAMP_WITH_LOCAL_TIME_ZONE,
              TimeSums.class,
              "plusMonths",
              Place.TYPED_INSTANT,
              Place.MONTHS),
          Form.of(TIMESTAMP, TimeSums.class, "plus", Place.TYPED_TIMESTAMP, Place.INTERVAL),
          Form.of(TIMESTAMP, TimeSums.class, "plus", Place.INTERVAL, Place.TYPED_TIMESTAMP),
          Form.of(TIMESTAMP, TimeSums.class, "plusMonths", Place.TYPED_TIMESTAMP, Place.MONTHS),
          Form.of(TIMESTAMP, TimeSums.class, "monthsPlus", Place.MONTHS, Place.TYPED_TIMESTAMP));

  private static final TimeFunction MINUS =
      TimeFunction.of(
          "-",
          Form.of(INTEGER, TimeSums.class, "daysBetween", Place.TYPED_DATE, Place.TYPED_DATE),
          Form.of(DATE, TimeSums.class, "minusDays", Place.TYPED_DATE, Place.INTEGER),
          Form.of(
              TIMESTAMP_WITH_LOCAL_TIME_ZONE,
              TimeSums.class,
              "minus",
              Place.TYPED_INSTANT,
              Place.INTERVAL),
          Form.of(
              TIMESTAMP_WITH_LOCAL_TIME_ZONE,
              TimeSums.class,
              "minusMonths",
              Place.TYPED_INSTANT,
              Place.MONTHS),
          Form.of(TIMESTAMP, TimeSums.class, "minus", Place.TYPED_TIMESTAMP, Place.INTERVAL),
          Form.of(TIMESTAMP, TimeSums.class, "minusMonths", Place.TYPED_TIMESTAMP, Place.MONTHS),
          Form.of(
              INTERVAL_DAY_SECOND,
              TimeSums.class,
              "between",
              Place.TYPED_TIMESTAMP,
              Place.TYPED_TIMESTAMP),
          Form.of(INTERVAL_DAY_SECOND, TimeSums.class, "timesBetween", Place.TIME, Place.TIME));

  private TimeSums() {}

  /** Returns the operator for operands of such types, if they are times. */
  public static Optional<SqlOperator> of(boolean plus, RelDataType left, RelDataType right) {
    TimeFunction function = plus ? PLUS : MINUS;
    return TimeTypes.isTime(left) || TimeTypes.isTime(right)
        ? Optional.<SqlOperator>of(function).filter(any -> function.takes(List.of(left, right)))
        : Optional.empty();
  }

  /** Returns the date so many days later. */
  public static int plusDays(int date, long days) {
    return (int) Math.floorDiv(DateArithmetic.add("day", days, dateAt(date, 0)), 86_400_000L);
  }

  /** Returns the date so many days later. */
  public static int daysPlus(long days, int date) {
    return plusDays(date, days);
  }

  /** Returns the date so many days earlier. */
  public static int minusDays(int date, long days) {
    return plusDays(date, Math.negateExact(days));
  }

  /** Returns how many days the first date is after the second. */
  public static int daysBetween(int first, int second) {
    return Math.subtractExact(first, second);
  }

  /** Returns a date at a time of day. */
  public static long dateAt(int date, int time) {
    return date * 86_400_000L + time;
  }

  /** Returns a time of day on a date. */
  public static long timeOn(int time, int date) {
    return dateAt(date, time);
  }

  /** Returns the time after a length of time. */
  public static long plus(long time, long millis) {
    return DateArithmetic.add("millisecond", millis, time);
  }

  /** Returns the time before a length of time. */
  public static long minus(long time, long millis) {
    return plus(time, Math.negateExact(millis));
  }

  /** Returns the length from the second time to the first. */
  public static long between(long first, long second) {
    return Math.subtractExact(first, second);
  }

  /** Returns the time so many months later. */
  public static long plusMonths(long time, int months) {
    return DateArithmetic.add("month", months, time);
  }

  /** Returns the time so many months later. */
  public static long monthsPlus(int months, long time) {
    return plusMonths(time, months);
  }

  /** Returns the time so many months earlier. */
  public static long minusMonths(long time, int months) {
    return DateArithmetic.add("month", -(long) months, time);
  }

  /** Returns the length between two times of a day. */
  public static long timesBetween(int first, int second) {
    return (long) first - second;
  }
}
