package io.redshiftrestore.jdbc;

import java.math.BigDecimal;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * A bound parameter, to be brought into the Java form that generated code casts it to.
 *
 * @param position which parameter of the statement it is, counted from 1
 */
record ParameterValue(int position, Object value) {

  /**
   * Returns the value for a parameter of a type.
   *
   * @param type as {@link Types} has it
   * @throws ParameterException if the value is not of that type
   */
  Object as(int type) {
    return switch (type) {
      case Types.VARCHAR, Types.CHAR -> value instanceof String ? value : String.valueOf(value);
      case Types.INTEGER -> (int) within(Integer.MIN_VALUE, Integer.MAX_VALUE, "INTEGER");
      case Types.BIGINT -> within(Long.MIN_VALUE, Long.MAX_VALUE, "BIGINT");
      default -> value;
    };
  }

  private long within(long least, long most, String type) {
    BigDecimal number = number();
    try {
      long whole = number.longValueExact();
      if (whole >= least && whole <= most) {
        return whole;
      }
    } catch (ArithmeticException e) {
      throw notWithin(type, e);
    }
    throw notWithin(type, null);
  }

  private ParameterException notWithin(String type, @Nullable Throwable cause) {
    return new ParameterException(
        SqlState.NUMBER_OUT_OF_RANGE,
        "Parameter " + position + " is " + value + ", which is not within " + type + ".",
        cause);
  }

  private BigDecimal number() {
    try {
      return new BigDecimal(String.valueOf(value));
    } catch (NumberFormatException e) {
      throw new ParameterException(
          SqlState.BAD_CAST,
          "Parameter " + position + " must be a number, but is '" + value + "'.",
          e);
    }
  }
}
