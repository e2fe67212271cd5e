package io.redshiftrestore.jdbc.value;

import static java.util.Map.entry;

import io.redshiftrestore.error.StateException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Function;

/** The classes as which the value of a column can be had, and how. */
public final class ColumnConversion {

  private static final Map<Class<?>, Function<JavaValue, Object>> CLASSES =
      Map.ofEntries(
          entry(String.class, JavaValue::text),
          entry(Boolean.class, JavaValue::truth),
          entry(Byte.class, value -> (byte) value.whole(Byte.MIN_VALUE, Byte.MAX_VALUE, "byte")),
          entry(
              Short.class, value -> (short) value.whole(Short.MIN_VALUE, Short.MAX_VALUE, "short")),
          entry(
              Integer.class,
              value -> (int) value.whole(Integer.MIN_VALUE, Integer.MAX_VALUE, "int")),
          entry(Long.class, value -> value.whole(Long.MIN_VALUE, Long.MAX_VALUE, "long")),
          entry(Float.class, value -> (float) value.real()),
          entry(Double.class, JavaValue::real),
          entry(BigDecimal.class, JavaValue::number),
          entry(
              BigInteger.class,
              value -> value.number().setScale(0, RoundingMode.DOWN).toBigInteger()),
          entry(byte[].class, JavaValue::bytes),
          entry(Timestamp.class, value -> value.clock().timestamp(value.dateTime(), null)),
          entry(java.util.Date.class, value -> value.clock().timestamp(value.dateTime(), null)),
          entry(Date.class, value -> value.clock().date(value.date(), null)),
          entry(Time.class, value -> value.clock().time(value.time(), null)),
          entry(Instant.class, value -> value.dateTime().toInstant(ZoneOffset.UTC)),
          entry(LocalDateTime.class, JavaValue::dateTime),
          entry(LocalDate.class, JavaValue::date),
          entry(LocalTime.class, JavaValue::time),
          entry(OffsetDateTime.class, value -> value.dateTime().atOffset(ZoneOffset.UTC)),
          entry(ZonedDateTime.class, value -> value.dateTime().atZone(ZoneOffset.UTC)),
          entry(OffsetTime.class, value -> value.time().atOffset(ZoneOffset.UTC)));

  private ColumnConversion() {}

  /**
   * Returns the value as that class.
   *
   * @throws StateException if it makes no sense as that
   */
  public static <T> T as(Class<T> type, JavaValue value) {
    Function<JavaValue, Object> conversion = CLASSES.get(type);
    if (conversion != null) {
      return type.cast(conversion.apply(value));
    } else if (type.isInstance(value.value())) {
      return type.cast(value.value());
    }
    throw value.unfit("a " + type.getSimpleName(), null);
  }

  /** Returns the value as the class that JDBC assigns to its type. */
  public static Object ofItsType(JavaValue value) {
    if (value.value() instanceof LocalDateTime time) {
      return value.clock().timestamp(time, null);
    } else if (value.value() instanceof LocalDate date) {
      return value.clock().date(date, null);
    } else if (value.value() instanceof LocalTime time) {
      return value.clock().time(time, null);
    }
    return value.value();
  }
}
