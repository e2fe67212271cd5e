package io.redshiftrestore.jdbc.value;

import io.redshiftrestore.config.TimestampAs;
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
 * Carries times between Java and the engine, whose clock is UTC's.
 *
 * <p>The classes of JDBC ({@link Date}, {@link Time}, {@link Timestamp}) stand for what they print,
 * which is read in the time zone of the JVM, or of the calendar beside them; an {@link Instant} and
 * its kind stand for what the clock in UTC shows then. Avatica uses the JVM's zone everywhere, and
 * changes the times of the hour that summer time skips there.
 *
 * @param timestamps what a {@link Timestamp} without a calendar stands for
 */
public record WallClock(TimestampAs timestamps) {

  /** Returns what the clock shows for a value of any class of times; any other value as it is. */
  @SuppressWarnings("JavaUtilDate") // programs bind what they have
  Object shown(Object value) {
    if (value instanceof Date date) {
      return date(date, null);
    } else if (value instanceof Time time) {
      return time(time, null);
    } else if (value instanceof Timestamp timestamp) {
      return dateTime(timestamp, null);
    } else if (value instanceof java.util.Date date) {
      return dateTime(new Timestamp(date.getTime()), null);
    } else if (value instanceof Calendar calendar) {
      return dateTime(
          Timestamp.from(calendar.toInstant()), timestamps == TimestampAs.CLOCK ? calendar : null);
    } else if (value instanceof Instant instant) {
      return inUtc(instant);
    } else if (value instanceof OffsetDateTime instant) {
      return inUtc(instant.toInstant());
    } else if (value instanceof ZonedDateTime instant) {
      return inUtc(instant.toInstant());
    } else if (value instanceof OffsetTime time) {
      return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime();
    }
    return value;
  }

  /** Returns what the clock in UTC shows at an instant. */
  static LocalDateTime inUtc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Returns the date and time that is meant; with a calendar, the one in its time zone. */
  public LocalDateTime dateTime(Timestamp timestamp, @Nullable Calendar calendar) {
    if (calendar != null) {
      return LocalDateTime.ofInstant(timestamp.toInstant(), zone(calendar));
    }
    return timestamps == TimestampAs.CLOCK
        ? timestamp.toLocalDateTime()
        : inUtc(timestamp.toInstant());
  }

  /** Returns the date that is meant, in the calendar's time zone or else the JVM's. */
  public LocalDate date(Date date, @Nullable Calendar calendar) {
    return calendar == null
        ? date.toLocalDate()
        : LocalDate.ofInstant(Instant.ofEpochMilli(date.getTime()), zone(calendar));
  }

  /** Returns the time of day that is meant, in the calendar's time zone or else the JVM's. */
  public LocalTime time(Time time, @Nullable Calendar calendar) {
    return LocalTime.ofInstant(Instant.ofEpochMilli(time.getTime()), zone(calendar));
  }

  /**
   * Returns the timestamp for JDBC. One that prints an hour which summer time leaves out cannot be
   * made; as {@link Timestamp} has it, it is that much later.
   */
  Timestamp timestamp(LocalDateTime shown, @Nullable Calendar calendar) {
    if (calendar != null) {
      return Timestamp.from(shown.atZone(zone(calendar)).toInstant());
    }
    return timestamps == TimestampAs.CLOCK
        ? Timestamp.valueOf(shown)
        : Timestamp.from(shown.toInstant(ZoneOffset.UTC));
  }

  /** Returns the date for JDBC, in the calendar's time zone or else the JVM's. */
  Date date(LocalDate shown, @Nullable Calendar calendar) {
    return calendar == null
        ? Date.valueOf(shown)
        : new Date(shown.atStartOfDay(zone(calendar)).toInstant().toEpochMilli());
  }

  /** Returns the time of day for JDBC, in the calendar's time zone or else the JVM's. */
  Time time(LocalTime shown, @Nullable Calendar calendar) {
    LocalDateTime onTheFirstDay = LocalDate.EPOCH.atTime(shown);
    return new Time(onTheFirstDay.atZone(zone(calendar)).toInstant().toEpochMilli());
  }

  private static ZoneId zone(@Nullable Calendar calendar) {
    return calendar == null ? ZoneId.systemDefault() : calendar.getTimeZone().toZoneId();
  }
}
