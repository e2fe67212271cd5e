package io.redshiftrestore.sql.function.number;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;

/** Angles of a cosine or a sine, which numbers from -1 to 1 alone are. */
public final class Angles {

  private Angles() {}

  /** Returns the angle of a cosine. */
  public static double acos(double number) {
    return Math.acos(checked("ACOS", number));
  }

  /** Returns the angle of a sine. */
  public static double asin(double number) {
    return Math.asin(checked("ASIN", number));
  }

  private static double checked(String function, double number) {
    if (number < -1 || number > 1) {
      throw new StateException(
          SqlState.NUMBER_OUT_OF_RANGE,
          "%s(%s): there is such an angle only of numbers from -1 to 1."
              .formatted(function, NumberText.of(number)),
          null);
    }
    return number;
  }
}
