package io.redshiftrestore.jdbc.value;

import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.time.TimeText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Dates and times as SQL writes them, and as ISO 8601 does. */
final class ClientTimes {

  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[XXX][X]")
          .toFormatter(Locale.ROOT);

  private ClientTimes() {}

  /**
   * Returns the time in UTC; midnight if the text is a date alone.
   *
   * @throws DateTimeException if the text is none
   */
  static LocalDateTime dateTime(String text) {
    TemporalAccessor read;
    try {
      read =
          READ.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeException e) {
      return otherwise(text, e);
    }
    if (read instanceof OffsetDateTime instant) {
      return WallClock.inUtc(instant.toInstant());
    }
    return read instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) read;
  }

  private static LocalDateTime otherwise(String text, DateTimeException failure) {
    try {
      return LocalDateTime.ofInstant(
          Instant.ofEpochMilli(TimeText.timestamp(text)), ZoneOffset.UTC);
    } catch (StateException e) {
      throw failure;
    }
  }

  /**
   * Returns the time of day.
   *
   * @throws DateTimeException if the text is none
   */
  static LocalTime time(String text) {
    return LocalTime.parse(text.strip());
  }

  /** Returns the text as a cast writes such a time. */
  static String of(LocalDateTime time) {
    return TimeText.ofTimestamp(time.toInstant(ZoneOffset.UTC).toEpochMilli());
  }
}
