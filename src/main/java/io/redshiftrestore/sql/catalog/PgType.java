package io.redshiftrestore.sql.catalog;

import java.util.Arrays;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** A type as PostgreSQL's catalog numbers and names it. */
public enum PgType {
  BOOL(16, "boolean", 1, "B"),
  BYTEA(17, "bytea", -1, "U"),
  INT8(20, "bigint", 8, "N"),
  INT2(21, "smallint", 2, "N"),
  INT4(23, "integer", 4, "N"),
  TEXT(25, "text", -1, "S"),
  FLOAT4(700, "real", 4, "N"),
  FLOAT8(701, "double precision", 8, "N"),
  BPCHAR(1042, "character", -1, "S"),
  VARCHAR(1043, "character varying", -1, "S"),
  DATE(1082, "date", 4, "D"),
  TIME(1083, "time without time zone", 8, "D"),
  TIMESTAMP(1114, "timestamp without time zone", 8, "D"),
  TIMESTAMPTZ(1184, "timestamp with time zone", 8, "D"),
  INTERVAL(1186, "interval", 16, "T"),
  NUMERIC(1700, "numeric", -1, "N");

  /**
   * The length to tell of text that has no bound, such as that of the API. It is the longest that a
   * Redshift column can have: nothing that AWS sends comes near it, and unlike the greatest integer
   * it is a length that tools can reserve memory for and put into a {@code CREATE TABLE}.
   */
  public static final int LONGEST_TEXT = 65_535;

  /** What the catalog adds to the length of a text. */
  private static final int HEADER = 4;

  private final long oid;
  private final String sqlName;
  private final long length;
  private final String category;

  PgType(long oid, String sqlName, long length, String category) {
    this.oid = oid;
    this.sqlName = sqlName;
    this.length = length;
    this.category = category;
  }

  /** Returns the type in the catalog that stands for one of the engine's. */
  static PgType of(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case BOOLEAN -> BOOL;
      case TINYINT, SMALLINT -> INT2;
      case INTEGER -> INT4;
      case BIGINT -> INT8;
      case DECIMAL -> NUMERIC;
      case REAL -> FLOAT4;
      case FLOAT, DOUBLE -> FLOAT8;
      case CHAR -> BPCHAR;
      case VARCHAR -> VARCHAR;
      case BINARY, VARBINARY -> BYTEA;
      case DATE -> DATE;
      case TIME -> TIME;
      case TIMESTAMP -> TIMESTAMP;
      case TIMESTAMP_TZ, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> TIMESTAMPTZ;
      default -> SqlTypeName.INTERVAL_TYPES.contains(type.getSqlTypeName()) ? INTERVAL : TEXT;
    };
  }

  /** Returns the type's name with what a modifier of the catalog says; null for no such number. */
  static @Nullable String format(long oid, long modifier) {
    return Arrays.stream(values())
        .filter(type -> type.oid == oid)
        .findFirst()
        .map(type -> type.format(modifier))
        .orElse(null);
  }

  private String format(long modifier) {
    if (modifier < HEADER) {
      return sqlName;
    }
    return switch (this) {
      case VARCHAR, BPCHAR -> "%s(%d)".formatted(sqlName, modifier - HEADER);
      case NUMERIC ->
          "%s(%d,%d)".formatted(sqlName, (modifier - HEADER) >> 16, (modifier - HEADER) & 0xffff);
      default -> sqlName;
    };
  }

  /** Returns the catalog's modifier for one of the engine's types, -1 for none. */
  static long modifier(RelDataType type) {
    Long length = characters(type);
    if (length != null) {
      return length + HEADER;
    }
    return of(type) == NUMERIC ? ((long) type.getPrecision() << 16 | type.getScale()) + HEADER : -1;
  }

  /** Returns how many characters a text may have; null if the type is none. */
  static @Nullable Long characters(RelDataType type) {
    PgType found = of(type);
    if (found != VARCHAR && found != BPCHAR) {
      return null;
    }
    int precision = type.getPrecision();
    return precision == RelDataType.PRECISION_NOT_SPECIFIED ? LONGEST_TEXT : (long) precision;
  }

  /** Returns the number by which the catalog refers to the type. */
  long oid() {
    return oid;
  }

  /** Returns the name that SQL has for the type. */
  String sqlName() {
    return sqlName;
  }

  /** Returns the bytes of a value, or -1 if they differ. */
  long length() {
    return length;
  }

  /** Returns the letter of the kind of type. */
  String category() {
    return category;
  }

  /** Returns what the digits of {@link #numericPrecision} are; null for what is no number. */
  @Nullable Long numericRadix() {
    return switch (this) {
      case INT2, INT4, INT8, FLOAT4, FLOAT8 -> 2L;
      case NUMERIC -> 10L;
      default -> null;
    };
  }

  /** Returns the digits after the point; null where there is no telling. */
  @Nullable Long numericScale(RelDataType type) {
    return switch (this) {
      case INT2, INT4, INT8 -> 0L;
      case NUMERIC -> (long) type.getScale();
      default -> null;
    };
  }

  /** Returns the digits of fractions of seconds; null for what is no time. */
  @Nullable Long timePrecision(RelDataType type) {
    return switch (this) {
      case DATE -> 0L;
      case TIME, TIMESTAMP, TIMESTAMPTZ -> (long) type.getPrecision();
      default -> null;
    };
  }

  /** Returns how many digits numbers have, in bits for those of the computer; null for others. */
  @Nullable Long numericPrecision(RelDataType type) {
    return switch (this) {
      case INT2, INT4, INT8 -> length * Byte.SIZE;
      case FLOAT4 -> 24L;
      case FLOAT8 -> 53L;
      case NUMERIC -> (long) type.getPrecision();
      default -> null;
    };
  }
}
