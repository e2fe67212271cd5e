package io.redshiftrestore.sql.plan.window;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.calcite.avatica.util.DateTimeUtils;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/** The type that a window function's value is to have, in the class that the engine expects. */
record ResultType(RelDataType type) {

  private static final int DIGITS_OF_A_MEAN = 20;

  /**
   * Returns a value in the class of the type.
   *
   * @throws ArithmeticException if a number is too large for the type
   */
  @Nullable Object of(@Nullable Object value) {
    if (value instanceof Number number) {
      return ofNumber(number);
    }
    return value;
  }

  /** Returns whether the value is a date, a time or a timestamp. */
  boolean isTime() {
    return SqlTypeUtil.isDatetime(type);
  }

  /** Returns the mean of a sum, of exact numbers cut to the digits of the type. */
  BigDecimal mean(BigDecimal sum, long count) {
    BigDecimal rows = BigDecimal.valueOf(count);
    return SqlTypeName.EXACT_TYPES.contains(type.getSqlTypeName())
        ? sum.divide(rows, Math.max(type.getScale(), 0), RoundingMode.DOWN)
        : sum.divide(rows, DIGITS_OF_A_MEAN, RoundingMode.HALF_UP);
  }

  private Object ofNumber(Number number) {
    return switch (type.getSqlTypeName()) {
      case TINYINT -> (byte) whole(number, Byte.MIN_VALUE, Byte.MAX_VALUE, "tinyint");
      case SMALLINT -> (short) whole(number, Short.MIN_VALUE, Short.MAX_VALUE, "smallint");
      case INTEGER -> (int) whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE, "integer");
      case BIGINT -> whole(number, Long.MIN_VALUE, Long.MAX_VALUE, "bigint");
      case DECIMAL -> decimal(number).setScale(type.getScale(), RoundingMode.HALF_UP);
      case REAL -> number.floatValue();
      case FLOAT, DOUBLE -> number.doubleValue();
      case TIMESTAMP ->
          number instanceof Integer days ? days * DateTimeUtils.MILLIS_PER_DAY : number;
      default -> number;
    };
  }

  private static long whole(Number number, long least, long greatest, String name) {
    if (number instanceof Long || number instanceof Integer) {
      long value = number.longValue();
      if (value >= least && value <= greatest) {
        return value;
      }
    } else {
      BigDecimal value = decimal(number).setScale(0, RoundingMode.HALF_UP);
      if (value.compareTo(BigDecimal.valueOf(least)) >= 0
          && value.compareTo(BigDecimal.valueOf(greatest)) <= 0) {
        return value.longValue();
      }
    }
    throw new ArithmeticException(name + " out of range");
  }

  static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
  }
}
