package io.redshiftrestore.sql.function.number;

import java.math.BigDecimal;

/** Shows numbers in messages as statements have them. */
final class NumberText {

  private NumberText() {}

  static String of(double number) {
    return Double.isFinite(number)
        ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
        : Double.toString(number);
  }
}
