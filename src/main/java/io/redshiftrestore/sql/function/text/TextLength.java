package io.redshiftrestore.sql.function.text;

import java.nio.charset.StandardCharsets;

/** Counts what texts are made of; a character is a code point. */
public final class TextLength {

  private TextLength() {}

  /** Returns how many characters a text has. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns how many bytes a text has in UTF-8. */
  public static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns at which character a part begins, counted from 1; 0 if it is not in the text. */
  public static int position(String part, String text) {
    int found = text.indexOf(part);
    return found < 0 ? 0 : length(text.substring(0, found)) + 1;
  }

  /** Returns the same with the text first. */
  public static int strpos(String text, String part) {
    return position(part, text);
  }

  /** Returns at which byte a part begins, counted from 1; 0 if it is not in the text. */
  public static int octetPosition(String part, String text) {
    int found = text.indexOf(part);
    return found < 0 ? 0 : octets(text.substring(0, found)) + 1;
  }
}
