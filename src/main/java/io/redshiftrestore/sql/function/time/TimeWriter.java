package io.redshiftrestore.sql.function.time;

import io.redshiftrestore.sql.function.time.TimeFormat.Piece;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.JulianFields;
import java.util.List;
import java.util.Locale;

/** Writes times by a pattern: {@code TO_CHAR}. */
public final class TimeWriter {

  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private final LocalDateTime time;
  private final String zone;

  private TimeWriter(LocalDateTime time, String zone) {
    this.time = time;
    this.zone = zone;
  }

  /** Writes a time, which has no zone. */
  public static String write(long time, String pattern) {
    return new TimeWriter(Clock.of(time), "").written(pattern);
  }

  /** Writes an instant in UTC. */
  public static String writeInstant(long instant, String pattern) {
    return new TimeWriter(Clock.of(instant), "UTC").written(pattern);
  }

  /** Writes a time of day. */
  public static String writeTime(int time, String pattern) {
    return write(time, pattern);
  }

  private String written(String pattern) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : TimeFormat.of(pattern).pieces()) {
      text.append(piece.keyword() == null ? piece.text() : value(piece, piece.keyword()));
    }
    return text.toString();
  }

  private String value(Piece piece, String keyword) {
    int year = time.getYear() > 0 ? time.getYear() : 1 - time.getYear();
    int isoYear = time.get(IsoFields.WEEK_BASED_YEAR);
    return switch (keyword) {
      case "HH24" -> number(piece, 2, time.getHour());
      case "HH", "HH12" -> number(piece, 2, (time.getHour() + 11) % 12 + 1);
      case "MI" -> number(piece, 2, time.getMinute());
      case "SS" -> number(piece, 2, time.getSecond());
      case "MS", "FF3" -> fraction(piece, 3);
      case "US", "FF6" -> fraction(piece, 6);
      case "FF1", "FF2", "FF4", "FF5" -> fraction(piece, keyword.charAt(2) - '0');
      case "SSSS", "SSSSS" -> number(piece, 1, time.toLocalTime().toSecondOfDay());
      case "AM", "PM" -> piece.letters().of(time.getHour() < 12 ? "AM" : "PM");
      case "A.M.", "P.M." -> piece.letters().of(time.getHour() < 12 ? "A.M." : "P.M.");
      case "AD", "BC" -> piece.letters().of(time.getYear() > 0 ? "AD" : "BC");
      case "A.D.", "B.C." -> piece.letters().of(time.getYear() > 0 ? "A.D." : "B.C.");
      case "Y,YYY" ->
          ordinal(piece, year, String.format(Locale.ROOT, "%d,%03d", year / 1000, year % 1000));
      case "YYYY" -> number(piece, 4, year);
      case "YYY" -> number(piece, 3, year % 1000);
      case "YY" -> number(piece, 2, year % 100);
      case "Y" -> number(piece, 1, year % 10);
      case "IYYY" -> number(piece, 4, isoYear);
      case "IYY" -> number(piece, 3, isoYear % 1000);
      case "IY" -> number(piece, 2, isoYear % 100);
      case "I" -> number(piece, 1, isoYear % 10);
      case "MONTH" -> name(piece, MonthName.of(time.getMonth()), 9);
      case "MON" -> name(piece, MonthName.of(time.getMonth()).substring(0, 3), 3);
      case "MM" -> number(piece, 2, time.getMonthValue());
      case "RM" -> name(piece, ROMAN.get(time.getMonthValue() - 1), 4);
      case "DAY" -> name(piece, MonthName.of(time.getDayOfWeek()), 9);
      case "DY" -> name(piece, MonthName.of(time.getDayOfWeek()).substring(0, 3), 3);
      case "DDD" -> number(piece, 3, time.getDayOfYear());
      case "IDDD" ->
          number(
              piece,
              3,
              (time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) - 1) * 7
                  + time.getDayOfWeek().getValue());
      case "DD" -> number(piece, 2, time.getDayOfMonth());
      case "D" -> number(piece, 1, time.getDayOfWeek().getValue() % 7 + 1);
      case "ID" -> number(piece, 1, time.getDayOfWeek().getValue());
      case "W" -> number(piece, 1, (time.getDayOfMonth() - 1) / 7 + 1);
      case "WW" -> number(piece, 2, (time.getDayOfYear() - 1) / 7 + 1);
      case "IW" -> number(piece, 2, time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case "CC" -> number(piece, 2, TimeParts.get("century", Clock.millis(time)));
      case "J" -> number(piece, 1, time.getLong(JulianFields.JULIAN_DAY));
      case "Q" -> number(piece, 1, time.get(IsoFields.QUARTER_OF_YEAR));
      case "TZ" -> piece.letters().of(zone);
      case "OF", "TZH" -> "+00";
      case "TZM" -> "00";
      default -> throw new IllegalStateException("no value for " + keyword);
    };
  }

  /** Returns digits after the point of a second, which keep their zeros even when bare. */
  private String fraction(Piece piece, int digits) {
    String nanos = String.format(Locale.ROOT, "%09d", time.get(ChronoField.NANO_OF_SECOND));
    String text = nanos.substring(0, digits);
    return ordinal(piece, Long.parseLong(text), text);
  }

  private static String number(Piece piece, int digits, long number) {
    String text =
        piece.bare()
            ? Long.toString(number)
            : String.format(
                Locale.ROOT, number < 0 ? "%0" + (digits + 1) + "d" : "%0" + digits + "d", number);
    return ordinal(piece, number, text);
  }

  private static String ordinal(Piece piece, long number, String text) {
    if (piece.ordinal().isEmpty()) {
      return text;
    }
    String ending =
        number / 10 % 10 == 1
            ? "th"
            : switch ((int) (number % 10)) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return text + (piece.ordinal().equals("TH") ? ending.toUpperCase(Locale.ROOT) : ending);
  }

  private static String name(Piece piece, String name, int width) {
    String text = piece.letters().of(name);
    return piece.bare() ? text : String.format(Locale.ROOT, "%-" + width + "s", text);
  }
}
