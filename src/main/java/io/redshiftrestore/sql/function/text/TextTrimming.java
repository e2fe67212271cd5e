package io.redshiftrestore.sql.function.text;

import java.util.function.IntPredicate;

/** Takes characters off the ends of texts. */
public final class TextTrimming {

  private static final String BLANK = " ";

  private TextTrimming() {}

  /** Returns a text without blanks at its ends. */
  public static String btrim(String text) {
    return btrim(text, BLANK);
  }

  /** Returns a text without any of the characters at its ends. */
  public static String btrim(String text, String characters) {
    return ltrim(rtrim(text, characters), characters);
  }

  /** Returns a text without blanks at its start. */
  public static String ltrim(String text) {
    return ltrim(text, BLANK);
  }

  /** Returns a text without any of the characters at its start. */
  public static String ltrim(String text, String characters) {
    IntPredicate trimmed = oneOf(characters);
    int start = 0;
    while (start < text.length() && trimmed.test(text.codePointAt(start))) {
      start = text.offsetByCodePoints(start, 1);
    }
    return text.substring(start);
  }

  /** Returns a text without blanks at its end. */
  public static String rtrim(String text) {
    return rtrim(text, BLANK);
  }

  /** Returns a text without any of the characters at its end. */
  public static String rtrim(String text, String characters) {
    IntPredicate trimmed = oneOf(characters);
    int end = text.length();
    while (end > 0 && trimmed.test(text.codePointBefore(end))) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end);
  }

  private static IntPredicate oneOf(String characters) {
    return character -> characters.indexOf(character) >= 0;
  }
}
