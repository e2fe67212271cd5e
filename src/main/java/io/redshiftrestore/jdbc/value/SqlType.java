package io.redshiftrestore.jdbc.value;

import io.redshiftrestore.sql.catalog.PgType;
import org.apache.calcite.rel.type.RelDataType;
import org.jspecify.annotations.Nullable;

/**
 * A type with its length, precision and scale, in JDBC's terms: the one truth for {@code
 * getColumns}, {@code getTypeInfo}, and what a statement says of its columns and parameters.
 *
 * @param type what kind of type it is
 * @param name the name to show, without precision or scale
 * @param precision the engine's; 0 if it has none
 * @param scale the engine's; 0 if it has none
 */
public record SqlType(JdbcType type, String name, int precision, int scale) {

  /** The length to tell of text that has no bound, such as that of the API. */
  public static final int UNBOUNDED = PgType.LONGEST_TEXT;

  private static final int OCTETS_OF_A_CHARACTER = 4;

  public static SqlType of(int code, String name, int precision, int scale) {
    return new SqlType(JdbcType.of(code, name), name, Math.max(0, precision), Math.max(0, scale));
  }

  public static SqlType of(RelDataType type) {
    return of(
        type.getSqlTypeName().getJdbcOrdinal(),
        type.getSqlTypeName().getName(),
        type.getPrecision(),
        type.getScale() == RelDataType.SCALE_NOT_SPECIFIED ? 0 : type.getScale());
  }

  /** Returns the type with the greatest precision that it can have. */
  public static SqlType greatest(JdbcType type) {
    int scale = type.family() == JdbcType.Family.DECIMAL ? type.greatestPrecision() : 0;
    return new SqlType(type, type.name(), type.greatestPrecision(), scale);
  }

  /** Returns digits of numbers, characters of text and of times as text, octets of binaries. */
  public int size() {
    return switch (type.family()) {
      case WHOLE_NUMBER, APPROXIMATE, TRUTH -> type.greatestPrecision();
      case DECIMAL -> precision;
      case TEXT, BINARY -> precision == 0 && isVarying() ? UNBOUNDED : precision;
      case TIME -> lengthToTheSecond() + (precision == 0 ? 0 : 1 + precision);
      case OTHER -> 0;
    };
  }

  private boolean isVarying() {
    return type == JdbcType.VARCHAR || type == JdbcType.VARBINARY;
  }

  private int lengthToTheSecond() {
    return switch (type) {
      case DATE -> "2024-02-29".length();
      case TIME -> "00:00:00".length();
      default -> "2024-02-29 00:00:00".length();
    };
  }

  /** Returns digits after the point, of a second's fraction for times; null if not applicable. */
  public @Nullable Integer digits() {
    return switch (type.family()) {
      case WHOLE_NUMBER -> 0;
      case DECIMAL -> scale;
      case TIME -> type == JdbcType.DATE ? null : (Integer) precision;
      default -> null;
    };
  }

  /** Returns the base of {@link #size()}; null if it is not a number of digits. */
  public @Nullable Integer radix() {
    return type.isNumber() ? 10 : null;
  }

  /** Returns the most octets of a value; null if it is neither text nor binary. */
  public @Nullable Integer octets() {
    return switch (type.family()) {
      case TEXT -> (int) Math.min(Integer.MAX_VALUE, (long) size() * OCTETS_OF_A_CHARACTER);
      case BINARY -> size();
      default -> null;
    };
  }

  /**
   * Returns the most characters of a value as text, as {@link java.sql.ResultSetMetaData} means it.
   */
  public int displaySize() {
    return switch (type.family()) {
      case WHOLE_NUMBER -> "-".length() + size();
      case DECIMAL -> "-".length() + size() + (scale == 0 ? 0 : ".".length()) + leadingZero();
      case APPROXIMATE ->
          (type == JdbcType.REAL ? "-1.17549435E-38" : "-2.2250738585072014E-308").length();
      case TEXT, TIME -> size();
      case BINARY -> (int) Math.min(Integer.MAX_VALUE, 2L * size());
      case TRUTH -> "false".length();
      case OTHER -> UNBOUNDED;
    };
  }

  private int leadingZero() {
    return scale == precision ? 1 : 0;
  }
}
