package io.redshiftrestore.jdbc.value;

import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.time.IntervalText;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.apache.calcite.avatica.util.ByteString;

/** A bound parameter, to be brought into the type that was named, or that the query expects. */
public record ParameterValue(JavaValue value) {

  /**
   * Takes a value.
   *
   * @param position which parameter of the statement it is, counted from 1
   * @param clock how times are meant
   */
  public static ParameterValue of(int position, Object value, WallClock clock) {
    return new ParameterValue(new JavaValue(() -> "Parameter " + position, value, clock));
  }

  /**
   * Returns the value in the Java form of a type.
   *
   * @param type as {@link Types} has it; with one that holds no plain value, the value stays as it
   *     is
   * @throws StateException if the value is not of that type
   */
  public Object of(int type) {
    return switch (type) {
      case Types.CHAR,
          Types.VARCHAR,
          Types.LONGVARCHAR,
          Types.NCHAR,
          Types.NVARCHAR,
          Types.LONGNVARCHAR ->
          value.text();
      case Types.BIT, Types.BOOLEAN -> value.truth();
      case Types.TINYINT -> (byte) value.exactly(Byte.MIN_VALUE, Byte.MAX_VALUE, "TINYINT");
      case Types.SMALLINT -> (short) value.exactly(Short.MIN_VALUE, Short.MAX_VALUE, "SMALLINT");
      case Types.INTEGER -> (int) value.exactly(Integer.MIN_VALUE, Integer.MAX_VALUE, "INTEGER");
      case Types.BIGINT -> value.exactly(Long.MIN_VALUE, Long.MAX_VALUE, "BIGINT");
      case Types.DECIMAL, Types.NUMERIC -> value.number();
      case Types.REAL -> (float) value.real();
      case Types.FLOAT, Types.DOUBLE -> value.real();
      case Types.DATE -> value.date();
      case Types.TIME, Types.TIME_WITH_TIMEZONE -> value.time();
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> value.dateTime();
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> value.bytes();
      default -> value.value();
    };
  }

  /**
   * Returns an interval as generated code casts it to: milliseconds, or months.
   *
   * @throws StateException if the value is no interval, or one of the other kind
   */
  Object interval(boolean ofDays) {
    IntervalText interval = value.interval();
    if (ofDays && interval.months() == 0) {
      return interval.millis();
    } else if (!ofDays && interval.millis() == 0) {
      return Math.toIntExact(interval.months());
    }
    throw value.unfit(ofDays ? "an INTERVAL of days" : "an INTERVAL of months", null);
  }

  /** Returns the value in the form that generated code casts it to. */
  public Object inEngine(int type) {
    Object plain = of(type);
    if (plain instanceof LocalDateTime time) {
      return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    } else if (plain instanceof LocalDate date) {
      return (int) date.toEpochDay();
    } else if (plain instanceof LocalTime time) {
      return (int) (time.toNanoOfDay() / 1_000_000);
    }
    return plain instanceof byte[] bytes ? new ByteString(bytes) : plain;
  }
}
