package io.redshiftrestore.sql.function;

import static org.apache.calcite.sql.type.SqlTypeName.INTERVAL_DAY_SECOND;
import static org.apache.calcite.sql.type.SqlTypeName.INTERVAL_YEAR_MONTH;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * What {@code *} and {@code /} mean between intervals and numbers. Calcite 1.42 has no code for
 * numbers with a fraction, and cuts off the fraction of a month.
 */
public final class IntervalProducts {

  private static final TimeFunction TIMES =
      TimeFunction.of(
          "*",
          days("times", Place.INTERVAL, Place.DECIMAL),
          days("numberTimes", Place.DECIMAL, Place.INTERVAL),
          months("timesMonths", Place.MONTHS, Place.DECIMAL),
          months("numberTimesMonths", Place.DECIMAL, Place.MONTHS));

  private static final TimeFunction OVER =
      TimeFunction.of(
          "/",
          days("over", Place.INTERVAL, Place.DECIMAL),
          months("monthsOver", Place.MONTHS, Place.DECIMAL));

  private IntervalProducts() {}

  private static Form days(String method, Place... places) {
    return Form.of(INTERVAL_DAY_SECOND, IntervalProducts.class, method, places);
  }

  private static Form months(String method, Place... places) {
    return Form.of(INTERVAL_YEAR_MONTH, IntervalProducts.class, method, places);
  }

  /** Returns the operator for operands of such types, if they are an interval and a number. */
  public static Optional<SqlOperator> of(boolean times, RelDataType left, RelDataType right) {
    return Optional.of(times ? TIMES : OVER)
        // A NULL without a type could be an interval as well.
        .filter(any -> SqlTypeUtil.isInterval(left) || SqlTypeUtil.isInterval(right))
        .filter(function -> function.takes(List.of(left, right)))
        .map(SqlOperator.class::cast);
  }

  /** Returns a length of time so many times. */
  public static long times(long millis, BigDecimal number) {
    return number
        .multiply(BigDecimal.valueOf(millis))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** Returns a length of time so many times. */
  public static long numberTimes(BigDecimal number, long millis) {
    return times(millis, number);
  }

  /** Returns a part of a length of time. */
  public static long over(long millis, BigDecimal number) {
    return BigDecimal.valueOf(millis).divide(number, 0, RoundingMode.HALF_UP).longValueExact();
  }

  /**
   * Returns some months so many times.
   *
   * @throws StateException if a fraction of a month is left, which has no length of its own
   */
  public static int timesMonths(int months, BigDecimal number) {
    return whole(number.multiply(BigDecimal.valueOf(months)));
  }

  /**
   * Returns some months so many times.
   *
   * @throws StateException if a fraction of a month is left, which has no length of its own
   */
  public static int numberTimesMonths(BigDecimal number, int months) {
    return timesMonths(months, number);
  }

  /**
   * Returns a part of some months.
   *
   * @throws StateException if a fraction of a month is left, which has no length of its own
   */
  public static int monthsOver(int months, BigDecimal number) {
    return whole(BigDecimal.valueOf(months).divide(number, MathContext.DECIMAL128));
  }

  private static int whole(BigDecimal months) {
    if (months.stripTrailingZeros().scale() > 0) {
      throw new StateException(
          SqlState.NOT_SUPPORTED,
          "An interval of %s months is not supported; compute with days."
              .formatted(
                  months.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()),
          null);
    }
    return months.intValueExact();
  }
}
