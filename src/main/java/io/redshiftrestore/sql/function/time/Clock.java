package io.redshiftrestore.sql.function.time;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What a clock shows at a number of milliseconds, and the other way round. */
final class Clock {

  private static final long FIRST = -210_866_803_200_000L; // 4713 BC
  private static final long LAST = 9_224_318_015_999_999L; // 294276 AD

  private Clock() {}

  static LocalDateTime of(long millis) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }

  static LocalDate date(int days) {
    return LocalDate.ofEpochDay(days);
  }

  static long millis(LocalDateTime clock) {
    return clock.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /** Returns the time itself if it is one that Redshift can hold. */
  static long checked(long millis) {
    if (millis < FIRST || millis > LAST) {
      throw new DateTimeException("Not a time that can be held");
    }
    return millis;
  }

  static StateException unreadable(String text, String type, String forms) {
    return new StateException(
        SqlState.BAD_TIME,
        "'" + text + "' is not a " + type + "; write it as " + forms + ".",
        null);
  }
}
