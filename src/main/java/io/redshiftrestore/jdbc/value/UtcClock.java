package io.redshiftrestore.jdbc.value;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Carries times between Java and the engine, whose clock hangs in UTC.
 *
 * <p>An instant ({@link Timestamp}, {@link Instant}, …) is what the clock shows then. The dates and
 * times of day of JDBC ({@link Date}, {@link Time}) stand for what they print, which is read in the
 * time zone of the JVM. Avatica goes by that zone everywhere, and gets lost in the hour that summer
 * time leaves out there.
 */
public final class UtcClock {

  private UtcClock() {}

  /** Returns what the clock shows for a value of any class of times; any other value as it is. */
  public static Object shown(Object value) {
    if (value instanceof Date date) {
      return date(date, null);
    } else if (value instanceof Time time) {
      return time(time, null);
    } else if (value instanceof java.util.Date instant) {
      return dateTime(instant.toInstant(), null);
    } else if (value instanceof Calendar calendar) {
      return dateTime(calendar.toInstant(), null);
    } else if (value instanceof Instant instant) {
      return dateTime(instant, null);
    } else if (value instanceof OffsetDateTime instant) {
      return dateTime(instant.toInstant(), null);
    } else if (value instanceof ZonedDateTime instant) {
      return dateTime(instant.toInstant(), null);
    } else if (value instanceof OffsetTime time) {
      return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime();
    }
    return value;
  }

  /** Returns what a clock shows at an instant; without a calendar, the one in UTC. */
  public static LocalDateTime dateTime(Instant instant, @Nullable Calendar calendar) {
    return LocalDateTime.ofInstant(instant, zone(calendar, ZoneOffset.UTC));
  }

  /** Returns the date that is meant, in the calendar's time zone or else the JVM's. */
  public static LocalDate date(Date date, @Nullable Calendar calendar) {
    return calendar == null
        ? date.toLocalDate()
        : LocalDate.ofInstant(Instant.ofEpochMilli(date.getTime()), zoneOrJvm(calendar));
  }

  /** Returns the time of day that is meant, in the calendar's time zone or else the JVM's. */
  public static LocalTime time(Time time, @Nullable Calendar calendar) {
    return LocalTime.ofInstant(Instant.ofEpochMilli(time.getTime()), zoneOrJvm(calendar));
  }

  /** Returns the instant at which a clock shows a time; without a calendar, the one in UTC. */
  public static Timestamp timestamp(LocalDateTime shown, @Nullable Calendar calendar) {
    return Timestamp.from(shown.atZone(zone(calendar, ZoneOffset.UTC)).toInstant());
  }

  /** Returns the date for JDBC, in the calendar's time zone or else the JVM's. */
  public static Date date(LocalDate shown, @Nullable Calendar calendar) {
    return calendar == null
        ? Date.valueOf(shown)
        : new Date(shown.atStartOfDay(zoneOrJvm(calendar)).toInstant().toEpochMilli());
  }

  /** Returns the time of day for JDBC, in the calendar's time zone or else the JVM's. */
  public static Time time(LocalTime shown, @Nullable Calendar calendar) {
    LocalDateTime onTheFirstDay = LocalDate.EPOCH.atTime(shown);
    return new Time(onTheFirstDay.atZone(zoneOrJvm(calendar)).toInstant().toEpochMilli());
  }

  private static ZoneId zoneOrJvm(@Nullable Calendar calendar) {
    return zone(calendar, ZoneId.systemDefault());
  }

  private static ZoneId zone(@Nullable Calendar calendar, ZoneId otherwise) {
    return calendar == null ? otherwise : calendar.getTimeZone().toZoneId();
  }
}
