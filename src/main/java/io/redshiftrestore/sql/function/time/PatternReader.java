package io.redshiftrestore.sql.function.time;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.time.TimeFormat.Piece;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.time.temporal.JulianFields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times by a pattern: {@code TO_DATE} and {@code TO_TIMESTAMP}. Values that are too large, as
 * the 31st of June, count on into the next month unless that is asked to be an error.
 */
public final class PatternReader {

  private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?\\d+)");
  private static final Pattern WORD = Pattern.compile("\\s*([A-Za-z]+)");
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private final String text;
  private final Map<String, Long> values = new HashMap<>();
  private int at;
  private boolean afternoon;
  private boolean halves;
  private boolean beforeChrist;

  private PatternReader(String text) {
    this.text = text;
  }

  /** Returns the days since 1970: {@code TO_DATE}. */
  public static int date(String text, String pattern, boolean strict) {
    return (int) Math.floorDiv(timestamp(text, pattern, strict), 86_400_000L);
  }

  /** Returns the days since 1970: {@code TO_DATE}. */
  public static int date(String text, String pattern) {
    return date(text, pattern, false);
  }

  /** Returns the milliseconds since 1970: {@code TO_TIMESTAMP}. */
  public static long timestamp(String text, String pattern) {
    return timestamp(text, pattern, false);
  }

  /** Returns the milliseconds since 1970: {@code TO_TIMESTAMP}. */
  public static long timestamp(String text, String pattern, boolean strict) {
    try {
      PatternReader reader = new PatternReader(text);
      reader.read(TimeFormat.of(pattern).pieces());
      return Clock.checked(Clock.millis(reader.time(strict)));
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw new StateException(
          SqlState.BAD_TIME, "'" + text + "' is not a time of the form '" + pattern + "'.", e);
    }
  }

  private void read(List<Piece> pieces) {
    skipBlanks();
    for (int i = 0; i < pieces.size() && at < text.length(); i++) {
      Piece piece = pieces.get(i);
      if (piece.keyword() == null) {
        skip(piece);
      } else {
        boolean open =
            piece.bare() || i + 1 == pieces.size() || !startsWithDigit(pieces.get(i + 1));
        value(piece, piece.keyword(), open);
      }
    }
  }

  private static boolean startsWithDigit(Piece next) {
    return next.keyword() == null
        ? !next.text().isEmpty() && Character.isDigit(next.text().charAt(0))
        : !next.keyword()
            .matches("MONTH|MON|DAY|DY|RM|TZ|OF|[AP]\\.?M\\.?|AD|A\\.D\\.|BC|B\\.C\\.");
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** A sign in the pattern stands for any sign or none; a letter or quoted text for its length. */
  private void skip(Piece piece) {
    if (piece.quoted() || Character.isLetterOrDigit(piece.text().charAt(0))) {
      at = Math.min(text.length(), at + piece.text().length());
      return;
    }
    skipBlanks();
    if (at < text.length()
        && !Character.isLetterOrDigit(text.charAt(at))
        && !Character.isWhitespace(piece.text().charAt(0))
        && !isSignOfNumber()) {
      at++;
    }
    skipBlanks();
  }

  private boolean isSignOfNumber() {
    return text.charAt(at) == '+';
  }

  private void value(Piece piece, String keyword, boolean open) {
    switch (keyword) {
      case "AM", "PM", "A.M.", "P.M." -> {
        afternoon = either("A.M.", "P.M.");
        halves = true;
      }
      case "AD", "BC", "A.D.", "B.C." -> beforeChrist = either("A.D.", "B.C.");
      case "MONTH", "MON" -> values.put("MM", (long) month());
      case "DAY", "DY" -> word();
      case "RM" -> values.put("MM", roman());
      case "TZ", "OF", "TZH", "TZM" ->
          throw new StateException(
              SqlState.NOT_SUPPORTED,
              "A time zone cannot be read by a pattern; cast the text to TIMESTAMPTZ.",
              null);
      case "Y,YYY" -> {
        long thousands = number(open, 1);
        at++;
        values.put("YYYY", thousands * 1000 + number(open, 3));
      }
      case "MS", "US", "FF1", "FF2", "FF3", "FF4", "FF5", "FF6" -> fraction(keyword, open);
      case "YYY", "YY", "Y" -> {
        int before = at;
        long year = number(open, keyword.length());
        values.put("YYYY", at - before > 3 ? year : near(year));
      }
      case "IYYY", "IYY", "IY", "I" -> values.put("IYYY", near(number(open, keyword.length())));
      case "HH24" -> values.put("HH", number(open, 2));
      case "HH", "HH12" -> {
        values.put("HH", number(open, 2));
        if (keyword.equals("HH12")) {
          halves = true;
        }
      }
      case "SSSS", "SSSSS" -> values.put("SSSS", number(open, 5));
      case "J" -> values.put("J", number(true, 7));
      default -> values.put(keyword, number(open, keyword.equals("IDDD") ? 3 : keyword.length()));
    }
    if (!piece.ordinal().isEmpty()) {
      at = Math.min(text.length(), at + 2);
    }
  }

  private boolean either(String first, String second) {
    skipBlanks();
    for (String written : List.of(second, second.replace(".", ""), first, first.replace(".", ""))) {
      if (text.regionMatches(true, at, written, 0, written.length())) {
        at += written.length();
        return written.charAt(0) == second.charAt(0);
      }
    }
    throw new DateTimeException("Neither " + first + " nor " + second);
  }

  private String word() {
    Matcher word = WORD.matcher(text).region(at, text.length());
    if (!word.lookingAt()) {
      throw new DateTimeException("No word");
    }
    at = word.end();
    return word.group(1);
  }

  /** What follows a month's name without a blank is not of it. */
  private int month() {
    int start = at;
    String word = word().toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      for (String name : List.of(month.name(), month.name().substring(0, 3))) {
        if (word.startsWith(name)) {
          at = text.toUpperCase(Locale.ROOT).indexOf(name, start) + name.length();
          return month.getValue();
        }
      }
    }
    throw new DateTimeException("No month: " + word);
  }

  private long roman() {
    int index = ROMAN.indexOf(word().toUpperCase(Locale.ROOT));
    if (index < 0) {
      throw new DateTimeException("No month in Roman numerals");
    }
    return index + 1L;
  }

  private long number(boolean open, int digits) {
    skipBlanks();
    int end = open ? text.length() : Math.min(text.length(), at + digits);
    Matcher number = NUMBER.matcher(text).region(at, end);
    if (!number.lookingAt()) {
      throw new DateTimeException("No number");
    }
    at = number.end();
    return Long.parseLong(number.group(1));
  }

  private void fraction(String keyword, boolean open) {
    int digits = keyword.equals("MS") ? 3 : keyword.equals("US") ? 6 : keyword.charAt(2) - '0';
    skipBlanks();
    int start = at;
    number(open, digits);
    String read = text.substring(start, at);
    values.put("NANOS", Long.parseLong((read + "000000000").substring(0, 9)));
  }

  /** A year of fewer than four digits is the one nearest to 2020. */
  private static long near(long year) {
    return year < 70
        ? year + 2000
        : year < 100 ? year + 1900 : year < 520 ? year + 2000 : year < 1000 ? year + 1000 : year;
  }

  private long get(String keyword, long otherwise) {
    Long value = values.get(keyword);
    return value == null ? otherwise : value;
  }

  private LocalDateTime time(boolean strict) {
    long hour = get("HH", 0);
    if (halves) {
      check((hour >= 1 && hour <= 12) || !values.containsKey("HH"));
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    check(!strict || (hour < 24 && get("MI", 0) < 60 && get("SS", 0) < 60));
    return date(strict)
        .atStartOfDay()
        .plusHours(hour)
        .plusMinutes(get("MI", 0))
        .plusSeconds(get("SS", 0))
        .plusSeconds(get("SSSS", 0))
        .plusNanos(get("NANOS", 0));
  }

  private LocalDate date(boolean strict) {
    if (values.containsKey("J")) {
      return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, get("J", 0));
    } else if (values.containsKey("IYYY")) {
      return isoDate();
    }
    long year = get("YYYY", values.containsKey("CC") ? (get("CC", 0) - 1) * 100 + 1 : 0);
    int first = Math.toIntExact(beforeChrist ? 1 - year : year < 0 ? year + 1 : year);
    if (values.containsKey("DDD")) {
      check(!strict || get("DDD", 1) <= LocalDate.of(first, 1, 1).lengthOfYear());
      return LocalDate.of(first, 1, 1).plusDays(get("DDD", 1) - 1);
    } else if (values.containsKey("WW")) {
      return LocalDate.of(first, 1, 1).plusDays((get("WW", 1) - 1) * 7);
    }
    long month = get("MM", 1);
    long day = values.containsKey("W") ? (get("W", 1) - 1) * 7 + 1 : get("DD", 1);
    check(month >= 1 && day >= 1);
    if (strict) {
      return LocalDate.of(first, Math.toIntExact(month), Math.toIntExact(day));
    }
    return LocalDate.of(first, 1, 1).plusMonths(month - 1).plusDays(day - 1);
  }

  private LocalDate isoDate() {
    LocalDate inYear = LocalDate.of(Math.toIntExact(get("IYYY", 1)), 7, 1);
    return inYear
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, get("IW", 1))
        .with(DayOfWeek.of(Math.toIntExact(get("ID", 1))));
  }

  private void check(boolean right) {
    if (!right) {
      throw new DateTimeException("Not a time: " + text);
    }
  }
}
