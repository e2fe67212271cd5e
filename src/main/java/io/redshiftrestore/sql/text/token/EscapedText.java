package io.redshiftrestore.sql.text.token;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's {@code E'…'}, in which a backslash begins an escape. */
final class EscapedText {

  private static final Pattern ESCAPE =
      Pattern.compile(
          "''|\\\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([0-7]{1,3})|(?s:(.)))");

  private EscapedText() {}

  /** Returns the literal without escapes that means the same as what stands between the quotes. */
  static String decoded(String inner) {
    String text =
        ESCAPE.matcher(inner).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    return "'" + text.replace("'", "''") + "'";
  }

  private static String character(MatchResult escape) {
    for (int group = 1; group <= 3; group++) {
      if (escape.group(group) != null) {
        return Character.toString(Integer.parseInt(escape.group(group), 16));
      }
    }
    if (escape.group(4) != null) {
      return Character.toString(Integer.parseInt(escape.group(4), 8));
    }
    String letter = escape.group(5);
    if (letter == null) {
      return "'";
    }
    return switch (letter) {
      case "b" -> "\b";
      case "f" -> "\f";
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      default -> letter;
    };
  }
}
