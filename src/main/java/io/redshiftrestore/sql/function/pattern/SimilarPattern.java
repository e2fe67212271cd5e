package io.redshiftrestore.sql.function.pattern;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.Set;

/** Writes patterns of SIMILAR TO as regular expressions. */
final class SimilarPattern {

  /** What means something in a regular expression, but only itself in SIMILAR TO. */
  private static final Set<Character> ITSELF = Set.of('.', '^', '$', '\\');

  private SimilarPattern() {}

  static String asRegularExpression(String pattern, String escape) {
    StringBuilder expression = new StringBuilder("^(?:");
    boolean inBrackets = false;
    for (int i = 0; i < pattern.length(); i++) {
      char character = pattern.charAt(i);
      if (!escape.isEmpty() && pattern.startsWith(escape, i)) {
        i += escape.length();
        if (i == pattern.length()) {
          throw new StateException(
              SqlState.BAD_ESCAPE_SEQUENCE,
              "The pattern '%s' of SIMILAR TO ends with the escape character.".formatted(pattern),
              null);
        }
        expression.append(itself(pattern.charAt(i)));
      } else if (inBrackets) {
        inBrackets = character != ']' || pattern.charAt(i - 1) == ':';
        expression.append(character == '\\' ? "\\\\" : character);
      } else if (character == '[') {
        inBrackets = true;
        expression.append(character);
      } else if (character == '%') {
        expression.append(".*");
      } else if (character == '_') {
        expression.append('.');
      } else {
        expression.append(ITSELF.contains(character) ? itself(character) : character);
      }
    }
    return expression.append(")$").toString();
  }

  private static String itself(char character) {
    return Character.isLetterOrDigit(character) || character == '_' || character > 0x7f
        ? String.valueOf(character)
        : "\\" + character;
  }
}
