package io.redshiftrestore.sql.function.text;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads values of other types from text, where Calcite 1.42 knows fewer forms. */
public final class TextValues {

  private static final List<String> TRUE = List.of("true", "yes", "on", "1");
  private static final List<String> FALSE = List.of("false", "no", "off", "0");

  /** In this form and no other does {@link UUID#fromString} read no digits of its own. */
  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");

  private TextValues() {}

  /** Returns what a text such as {@code true}, {@code t}, {@code yes} or {@code 1} says. */
  public static boolean booleanOf(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    boolean yes = begins(TRUE, word);
    if (yes == begins(FALSE, word)) {
      throw new StateException(
          SqlState.BAD_CAST,
          "'%s' is no BOOLEAN; true, t, yes, y, on and 1 are, and false, f, no, n, off and 0."
              .formatted(text),
          null);
    }
    return yes;
  }

  /** A start is enough if it is of one word only: {@code o} is of two. */
  private static boolean begins(List<String> words, String start) {
    return !start.isEmpty()
        && !start.equals("o")
        && words.stream().anyMatch(word -> word.startsWith(start));
  }

  /** Returns the word for a truth. */
  public static String textOf(boolean truth) {
    return Boolean.toString(truth);
  }

  /** Returns the UUID that a text is. */
  public static UUID uuidOf(String text) {
    String stripped = text.strip();
    if (!UUID_FORM.matcher(stripped).matches()) {
      throw new StateException(
          SqlState.BAD_CAST,
          "'%s' is no UUID, which is of the form 01234567-89ab-cdef-0123-456789abcdef."
              .formatted(text),
          null);
    }
    return UUID.fromString(stripped);
  }
}
