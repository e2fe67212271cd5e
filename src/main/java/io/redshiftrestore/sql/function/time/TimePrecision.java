package io.redshiftrestore.sql.function.time;

import com.google.common.math.LongMath;
import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;

/** Rounds times to fewer digits after the point of a second. */
public final class TimePrecision {

  /** PostgreSQL counts from here, and rounds a half away from it. */
  private static final long YEAR_2000 = 946_684_800_000L;

  private static final int DAY = 86_400_000;

  private TimePrecision() {}

  /** Rounds a timestamp or an instant to digits after the point, of which there may be three. */
  public static long rounded(long time, long digits) {
    long unit = LongMath.pow(10, 3 - (int) digits);
    long distance = Math.abs(time - YEAR_2000);
    long rounded = (distance + unit / 2) / unit * unit;
    return time < YEAR_2000 ? YEAR_2000 - rounded : YEAR_2000 + rounded;
  }

  /** Rounds a time of day to digits after the point, of which there may be three. */
  public static int roundedTime(int time, long digits) {
    long rounded = YEAR_2000 % DAY + rounded(YEAR_2000 + time, digits) - YEAR_2000;
    if (rounded >= DAY) {
      throw new StateException(
          SqlState.TIME_OUT_OF_RANGE,
          "The time %s is 24:00:00 when rounded, which is no TIME."
              .formatted(TimeText.ofTime(time)),
          null);
    }
    return (int) rounded;
  }
}
