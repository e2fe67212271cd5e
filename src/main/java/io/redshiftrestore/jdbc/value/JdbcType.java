package io.redshiftrestore.jdbc.value;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.Struct;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The types that values in a result can have, in the order of their JDBC codes, with what JDBC says
 * of each whatever its length or precision; {@link SqlType} says the rest.
 */
public enum JdbcType {
  TINYINT(Types.TINYINT, Byte.class, Family.WHOLE_NUMBER, 3),
  BIGINT(Types.BIGINT, Long.class, Family.WHOLE_NUMBER, 19),
  VARBINARY(Types.VARBINARY, byte[].class, Family.BINARY, SqlType.UNBOUNDED),
  BINARY(Types.BINARY, byte[].class, Family.BINARY, SqlType.UNBOUNDED),
  CHAR(Types.CHAR, String.class, Family.TEXT, SqlType.UNBOUNDED),
  DECIMAL(Types.DECIMAL, BigDecimal.class, Family.DECIMAL, 19),
  INTEGER(Types.INTEGER, Integer.class, Family.WHOLE_NUMBER, 10),
  SMALLINT(Types.SMALLINT, Short.class, Family.WHOLE_NUMBER, 5),
  FLOAT(Types.FLOAT, Double.class, Family.APPROXIMATE, 15),
  REAL(Types.REAL, Float.class, Family.APPROXIMATE, 7),
  DOUBLE(Types.DOUBLE, Double.class, Family.APPROXIMATE, 15),
  VARCHAR(Types.VARCHAR, String.class, Family.TEXT, SqlType.UNBOUNDED),
  BOOLEAN(Types.BOOLEAN, Boolean.class, Family.TRUTH, 1),
  DATE(Types.DATE, Date.class, Family.TIME, 0),
  TIME(Types.TIME, Time.class, Family.TIME, 3),
  TIMESTAMP(Types.TIMESTAMP, Timestamp.class, Family.TIME, 3),
  ARRAY(Types.ARRAY, Array.class, Family.OTHER, 0),
  STRUCT(Types.STRUCT, Struct.class, Family.OTHER, 0),
  /** Intervals, maps and whatever else JDBC has no code for. */
  OTHER(Types.OTHER, Object.class, Family.OTHER, 0);

  /** Types of which JDBC wants to know the same things. */
  public enum Family {
    WHOLE_NUMBER,
    DECIMAL,
    APPROXIMATE,
    TEXT,
    BINARY,
    TRUTH,
    TIME,
    OTHER
  }

  private final int code;
  private final Class<?> javaClass;
  private final Family family;
  private final int greatestPrecision;

  JdbcType(int code, Class<?> javaClass, Family family, int greatestPrecision) {
    this.code = code;
    this.javaClass = javaClass;
    this.family = family;
    this.greatestPrecision = greatestPrecision;
  }

  /**
   * Finds a type.
   *
   * @param code one of {@link Types}
   * @param name the engine's name of it, such as {@code INTEGER ARRAY}
   */
  static JdbcType of(int code, String name) {
    if (code == Types.ARRAY) {
      return ARRAY;
    }
    // The name, too: an unsigned INTEGER has the code of a BIGINT, but other values.
    return Arrays.stream(values())
        .filter(type -> type.code == code && name.startsWith(type.name()))
        .findFirst()
        .orElse(OTHER);
  }

  /** Returns the code, one of {@link Types}. */
  public int code() {
    return code;
  }

  /** Returns the class of the values that {@code ResultSet.getObject} gives. */
  public Class<?> javaClass() {
    return javaClass;
  }

  public Family family() {
    return family;
  }

  /** Returns the most digits or characters; for times, the most digits of a second's fraction. */
  int greatestPrecision() {
    return greatestPrecision;
  }

  /** Returns what a literal begins with if it ends with a quote; otherwise null. */
  public @Nullable String literalPrefix() {
    return switch (family) {
      case TEXT -> "'";
      case BINARY -> "X'";
      case TIME -> name() + " '";
      default -> null;
    };
  }

  /** Returns what may stand in parentheses after the name; null if nothing may. */
  public @Nullable String createParameters() {
    return switch (family) {
      case TEXT, BINARY -> "length";
      case DECIMAL -> "precision,scale";
      case TIME -> this == DATE ? null : "precision";
      default -> null;
    };
  }

  public boolean isNumber() {
    return family == Family.WHOLE_NUMBER
        || family == Family.DECIMAL
        || family == Family.APPROXIMATE;
  }

  public boolean isText() {
    return family == Family.TEXT;
  }
}
