package io.redshiftrestore.sql.function.pattern;

import io.redshiftrestore.table.keys.LikePattern;
import java.util.Locale;

/**
 * Whether texts match patterns, whose escape character is the backslash unless another is given.
 */
public final class TextPatterns {

  private static final String BACKSLASH = "\\";

  private TextPatterns() {}

  /** Returns whether a text is like a pattern. */
  public static boolean like(String text, String pattern) {
    return like(text, pattern, BACKSLASH);
  }

  /** Returns whether a text is like a pattern with an escape character of its own. */
  public static boolean like(String text, String pattern, String escape) {
    return new LikePattern(pattern, escape).matches(new StoppableText(text));
  }

  /** Returns whether a text is like a pattern but for capitals. */
  public static boolean ilike(String text, String pattern) {
    return ilike(text, pattern, BACKSLASH);
  }

  /** Returns whether a text is like a pattern but for capitals. */
  public static boolean ilike(String text, String pattern, String escape) {
    return like(text.toLowerCase(Locale.ROOT), pattern.toLowerCase(Locale.ROOT), escape);
  }

  /** Returns whether a text as a whole matches a pattern of SIMILAR TO. */
  public static boolean similarTo(String text, String pattern) {
    return similarTo(text, pattern, BACKSLASH);
  }

  /** Returns whether a text as a whole matches a pattern of SIMILAR TO. */
  public static boolean similarTo(String text, String pattern, String escape) {
    return RegularExpression.of(SimilarPattern.asRegularExpression(pattern, escape), "").isIn(text);
  }

  /** Returns whether a part of a text matches a POSIX regular expression. */
  public static boolean regex(String text, String pattern) {
    return RegularExpression.of(pattern, "").isIn(text);
  }

  /** Returns whether a part of a text matches a POSIX regular expression but for capitals. */
  public static boolean iregex(String text, String pattern) {
    return RegularExpression.of(pattern, "i").isIn(text);
  }
}
