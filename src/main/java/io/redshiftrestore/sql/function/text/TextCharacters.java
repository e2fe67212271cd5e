package io.redshiftrestore.sql.function.text;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts characters in the place of others. */
public final class TextCharacters {

  private TextCharacters() {}

  /** Returns the code point of a text's first character; 0 when it has none. */
  public static int ascii(String text) {
    return text.isEmpty() ? 0 : text.codePointAt(0);
  }

  /** Returns the character of a code point. */
  public static String chr(long codePoint) {
    boolean exists =
        codePoint > 0
            && codePoint <= Character.MAX_CODE_POINT
            && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    if (!exists) {
      throw new StateException(
          SqlState.BAD_VALUE,
          "CHR(%d): no character has this code; the least is 1, the greatest %d."
              .formatted(codePoint, Character.MAX_CODE_POINT),
          null);
    }
    return Character.toString((int) codePoint);
  }

  /** Returns a text with its characters in opposite order. */
  public static String reverse(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /** Returns a text in which each word begins with a capital, and has no other. */
  public static String initcap(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean inWord = false;
    for (int character : text.codePoints().toArray()) {
      words.appendCodePoint(
          inWord ? Character.toLowerCase(character) : Character.toTitleCase(character));
      inWord = Character.isLetterOrDigit(character);
    }
    return words.toString();
  }

  /** Returns a text in small letters, as many as it has: PostgreSQL changes each by itself. */
  public static String lower(String text) {
    return changed(text, Character::toLowerCase);
  }

  /** Returns a text in capitals, as many as it has letters: ß, which has none, stays. */
  public static String upper(String text) {
    return changed(text, Character::toUpperCase);
  }

  private static String changed(String text, IntUnaryOperator change) {
    return text.codePoints()
        .map(change)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Returns a text with one part put in the place of another, wherever that is; never of ''. */
  public static String replace(String text, String part, String replacement) {
    return part.isEmpty() ? text : text.replace(part, replacement);
  }

  /** Returns a text with each character that is in one list as it is in another, or without it. */
  public static String translate(String text, String from, String to) {
    int[] before = from.codePoints().toArray();
    int[] after = to.codePoints().toArray();
    Map<Integer, String> places =
        IntStream.range(0, before.length)
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> before[i],
                    i -> i < after.length ? Character.toString(after[i]) : "",
                    (first, later) -> first));
    return text.codePoints()
        .mapToObj(character -> places.getOrDefault(character, Character.toString(character)))
        .collect(Collectors.joining());
  }
}
