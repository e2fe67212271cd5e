package io.redshiftrestore.table.keys;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A pattern of LIKE. Matching takes no more steps than the text is long, times the pattern.
 *
 * @param pattern in which {@code %} stands for any text and {@code _} for any character
 * @param escape the character before which they stand for themselves; none when it is empty
 */
public record LikePattern(String pattern, String escape) {

  private static final int ANY_CHARACTER = -1;
  private static final int ANY_TEXT = -2;

  /** Checks the escape character. */
  public LikePattern {
    if (escape.codePointCount(0, escape.length()) > 1) {
      throw new StateException(
          SqlState.BAD_ESCAPE_CHARACTER,
          "What stands after ESCAPE must be one character, not '%s'.".formatted(escape),
          null);
    }
  }

  /** Returns the one text that the pattern matches, if it has no wildcard. */
  public Optional<String> literal() {
    int[] parts = parts();
    StringBuilder text = new StringBuilder(parts.length);
    for (int part : parts) {
      if (part < 0) {
        return Optional.empty();
      }
      text.append((char) part);
    }
    return Optional.of(text.toString());
  }

  private int[] parts() {
    int[] parts = new int[pattern.length()];
    int count = 0;
    int i = 0;
    while (i < pattern.length()) {
      if (!escape.isEmpty() && pattern.startsWith(escape, i)) {
        i += escape.length();
        if (i == pattern.length()) {
          throw new StateException(
              SqlState.BAD_ESCAPE_SEQUENCE,
              "The pattern '%s' of LIKE ends with the escape character.".formatted(pattern),
              null);
        }
        parts[count++] = pattern.charAt(i++);
      } else {
        char character = pattern.charAt(i++);
        parts[count++] = character == '%' ? ANY_TEXT : character == '_' ? ANY_CHARACTER : character;
      }
    }
    return Arrays.copyOf(parts, count);
  }

  /** Returns whether a text matches as a whole. */
  public boolean matches(CharSequence text) {
    int[] parts = parts();
    int at = 0;
    int part = 0;
    int retry = -1;
    int retryAt = 0;
    while (at < text.length()) {
      if (part < parts.length && parts[part] == ANY_TEXT) {
        retry = ++part;
        retryAt = at;
      } else if (part < parts.length && parts[part] == ANY_CHARACTER) {
        at = Character.offsetByCodePoints(text, at, 1);
        part++;
      } else if (part < parts.length && parts[part] == text.charAt(at)) {
        at++;
        part++;
      } else if (retry >= 0) {
        retryAt = Character.offsetByCodePoints(text, retryAt, 1);
        at = retryAt;
        part = retry;
      } else {
        return false;
      }
    }
    while (part < parts.length && parts[part] == ANY_TEXT) {
      part++;
    }
    return part == parts.length;
  }
}
