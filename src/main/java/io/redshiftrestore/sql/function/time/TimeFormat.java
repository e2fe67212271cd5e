package io.redshiftrestore.sql.function.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern such as {@code YYYY-MM-DD HH24:MI}, taken to pieces.
 *
 * @param pieces in their order
 */
record TimeFormat(List<Piece> pieces) {

  /** Longer keywords stand before those that they begin with. */
  private static final List<String> KEYWORDS =
      List.of(
          "SSSSS", "Y,YYY", "MONTH", "A.D.", "A.M.", "B.C.", "P.M.", "HH24", "HH12", "IYYY", "IDDD",
          "SSSS", "YYYY", "DAY", "DDD", "FF1", "FF2", "FF3", "FF4", "FF5", "FF6", "IYY", "MON",
          "TZH", "TZM", "YYY", "AD", "AM", "BC", "CC", "DD", "DY", "HH", "ID", "IW", "IY", "MI",
          "MM", "MS", "OF", "PM", "RM", "SS", "TZ", "US", "WW", "YY", "D", "I", "J", "Q", "W", "Y");

  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"?");

  /** How the letters of a keyword are written, which is how those of its value are. */
  enum Letters {
    /** As in MONTH. */
    CAPITAL,
    /** As in Month. */
    FIRST_CAPITAL,
    /** As in month. */
    SMALL;

    String of(String text) {
      return switch (this) {
        case CAPITAL -> text.toUpperCase(Locale.ROOT);
        case FIRST_CAPITAL -> text;
        case SMALL -> text.toLowerCase(Locale.ROOT);
      };
    }
  }

  /**
   * A keyword, or text that stands for itself.
   *
   * @param keyword in capitals; null for text
   * @param letters of the keyword
   * @param bare whether it is written without blanks and zeros before it
   * @param ordinal TH or th, or nothing
   * @param text what stands for itself; empty for a keyword
   * @param quoted whether the text stood in quotes
   */
  record Piece(
      @Nullable String keyword,
      Letters letters,
      boolean bare,
      String ordinal,
      String text,
      boolean quoted) {}

  static TimeFormat of(String pattern) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    Matcher quoted = QUOTED.matcher(pattern);
    while (at < pattern.length()) {
      if (pattern.charAt(at) == '"' && quoted.find(at)) {
        pieces.add(text(quoted.group(1).replaceAll("\\\\(.)", "$1"), true));
        at = quoted.end();
        continue;
      } else if (pattern.startsWith("\\\"", at)) {
        pieces.add(text("\"", false));
        at += 2;
        continue;
      }
      int start = at;
      boolean bare = false;
      while (pattern.startsWith("FM", start)
          || pattern.startsWith("fm", start)
          || pattern.startsWith("FX", start)
          || pattern.startsWith("fx", start)
          || pattern.startsWith("TM", start)) {
        bare |= !pattern.regionMatches(true, start, "FX", 0, 2);
        start += 2;
      }
      Piece keyword = keyword(pattern, start, bare);
      if (keyword != null) {
        pieces.add(keyword);
        at = start + length(keyword);
        at += pattern.startsWith("SP", at) ? 2 : 0; // To spell numbers is not known in PostgreSQL.
      } else if (start > at) {
        at = start;
      } else {
        pieces.add(text(pattern.substring(at, at + 1), false));
        at++;
      }
    }
    return new TimeFormat(List.copyOf(pieces));
  }

  private static int length(Piece keyword) {
    return (keyword.keyword == null ? 0 : keyword.keyword.length()) + keyword.ordinal.length();
  }

  private static Piece text(String text, boolean quoted) {
    return new Piece(null, Letters.FIRST_CAPITAL, false, "", text, quoted);
  }

  private static @Nullable Piece keyword(String pattern, int at, boolean bare) {
    for (String keyword : KEYWORDS) {
      Letters letters = letters(pattern, at, keyword);
      if (letters != null) {
        int end = at + keyword.length();
        boolean ordinal = pattern.startsWith("TH", end) || pattern.startsWith("th", end);
        return new Piece(
            keyword, letters, bare, ordinal ? pattern.substring(end, end + 2) : "", "", false);
      }
    }
    return null;
  }

  private static @Nullable Letters letters(String pattern, int at, String keyword) {
    for (Letters letters : Letters.values()) {
      String first = keyword.charAt(0) + keyword.substring(1).toLowerCase(Locale.ROOT);
      boolean hasName = keyword.matches("MONTH|MON|DAY|DY");
      if ((letters != Letters.FIRST_CAPITAL || hasName)
          && pattern.startsWith(letters.of(first), at)) {
        return letters;
      }
    }
    return null;
  }
}
