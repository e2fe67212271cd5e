package io.redshiftrestore.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Carries instants between JDBC and the engine, which counts the milliseconds of a wall clock in
 * UTC.
 *
 * <p>Avatica goes by the JVM's own time zone on the way, and gets lost in the hour that summer time
 * leaves out there.
 */
final class UtcClock {

  private UtcClock() {}

  /**
   * Returns the instant at which the clock shows a time.
   *
   * @param zone where the clock hangs; null for UTC
   */
  static Timestamp timestamp(long shown, @Nullable Calendar zone) {
    if (zone == null) {
      return new Timestamp(shown);
    }
    LocalDateTime wall = LocalDateTime.ofInstant(Instant.ofEpochMilli(shown), ZoneOffset.UTC);
    return Timestamp.from(wall.atZone(zone.getTimeZone().toZoneId()).toInstant());
  }

  /**
   * Returns what the clock shows at an instant.
   *
   * @param zone where the clock hangs; null for UTC
   */
  static long shownAt(Timestamp instant, @Nullable Calendar zone) {
    return zone == null
        ? instant.getTime()
        : LocalDateTime.ofInstant(instant.toInstant(), zone.getTimeZone().toZoneId())
            .toInstant(ZoneOffset.UTC)
            .toEpochMilli();
  }
}
