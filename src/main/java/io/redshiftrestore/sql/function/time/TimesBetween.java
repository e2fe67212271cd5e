package io.redshiftrestore.sql.function.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What lies between dates or times in a proportion: MEDIAN and PERCENTILE_CONT of them. */
public final class TimesBetween {

  private TimesBetween() {}

  /**
   * Returns what a fraction of sorted times lies below. It is computed exactly: a DOUBLE that falls
   * short of a whole number by a hair would be a day, or a millisecond, too early.
   *
   * @param sorted dates as their days, or times as their milliseconds, of which there is one or
   *     more
   * @param fraction from 0 to 1
   * @return a time of the same class, cut to whole days or milliseconds
   */
  public static Object at(List<?> sorted, Number fraction) {
    BigDecimal place =
        new BigDecimal(fraction.toString()).multiply(BigDecimal.valueOf(sorted.size() - 1L));
    int below = place.setScale(0, RoundingMode.FLOOR).intValueExact();
    Number low = (Number) sorted.get(below);
    Number high = (Number) sorted.get(place.setScale(0, RoundingMode.CEILING).intValueExact());
    long between =
        place
            .subtract(BigDecimal.valueOf(below))
            .multiply(BigDecimal.valueOf(high.longValue() - low.longValue()))
            .setScale(0, RoundingMode.FLOOR)
            .longValueExact();
    return low instanceof Integer days
        ? (Object) (int) (days + between)
        : low.longValue() + between;
  }
}
