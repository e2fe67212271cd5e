package io.redshiftrestore.sql.function.text;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;

/** Makes texts of a length that the statement asks for, as far as Redshift's longest text. */
public final class TextPadding {

  /** The most bytes that a text of Redshift's has; here it bounds characters. */
  private static final int LONGEST = 65_535;

  private static final String BLANK = " ";

  private TextPadding() {}

  /** Returns a text with blanks before it, or what of its start is that long. */
  public static String lpad(String text, long length) {
    return lpad(text, length, BLANK);
  }

  /** Returns a text with characters before it, or what of its start is that long. */
  public static String lpad(String text, long length, String characters) {
    return padding("LPAD", text, length, characters) + start(text, length);
  }

  /** Returns a text with blanks after it, or what of its start is that long. */
  public static String rpad(String text, long length) {
    return rpad(text, length, BLANK);
  }

  /** Returns a text with characters after it, or what of its start is that long. */
  public static String rpad(String text, long length, String characters) {
    return start(text, length) + padding("RPAD", text, length, characters);
  }

  /** Returns a text several times; not once if the number is negative. */
  public static String repeat(String text, long times) {
    long length = Math.max(times, 0);
    if (!text.isEmpty()) {
      check("REPEAT", length > LONGEST ? length : length * text.length());
    }
    return text.isEmpty() ? "" : text.repeat((int) length);
  }

  /** Returns that many blanks. */
  public static String space(long length) {
    check("SPACE", length);
    return BLANK.repeat((int) Math.max(length, 0));
  }

  private static String start(String text, long length) {
    int characters = text.codePointCount(0, text.length());
    return length >= characters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, (int) Math.max(length, 0)));
  }

  private static String padding(String function, String text, long length, String characters) {
    check(function, length);
    long missing = length - text.codePointCount(0, text.length());
    if (missing <= 0 || characters.isEmpty()) {
      return "";
    }
    int each = characters.codePointCount(0, characters.length());
    return start(characters.repeat((int) (missing / each + 1)), missing);
  }

  private static void check(String function, long length) {
    if (length > LONGEST) {
      throw new StateException(
          SqlState.BAD_VALUE,
          "%s would make a text of %d characters; the longest has %d."
              .formatted(function, length, LONGEST),
          null);
    }
  }
}
