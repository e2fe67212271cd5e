package io.redshiftrestore.jdbc;

import java.math.BigDecimal;
import java.sql.Types;

/** Brings a bound parameter into the Java form that generated code casts it to. */
final class ParameterValue {

  private ParameterValue() {}

  /**
   * Returns the value for a parameter.
   *
   * @param type the parameter's type as {@link Types} has it
   */
  static Object convert(Object value, int type) {
    return switch (type) {
      case Types.VARCHAR, Types.CHAR -> value instanceof String ? value : String.valueOf(value);
      case Types.INTEGER -> number(value).intValueExact();
      case Types.BIGINT -> number(value).longValueExact();
      default -> value;
    };
  }

  private static BigDecimal number(Object value) {
    return new BigDecimal(String.valueOf(value));
  }
}
