package io.redshiftrestore.sql.function.pattern;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.primitives.Ints;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression, searched in time that grows with the text alone, or in a bounded number of
 * steps where it is one of Perl's.
 */
interface RegularExpression {

  /** Compiled expressions, as most statements have the same one for all rows. */
  Cache<String, RegularExpression> COMPILED = CacheBuilder.newBuilder().maximumSize(100).build();

  /** Returns all that matches from a position on, from left to right. */
  List<Occurrence> occurrences(String text, int from);

  /** Returns whether anything matches. */
  boolean isIn(String text);

  /**
   * Returns an expression.
   *
   * @param parameters {@code i} for either case, {@code p} for Perl's dialect; others say nothing
   */
  static RegularExpression of(String pattern, String parameters) {
    boolean anyCase = parameters.contains("i");
    String key = (anyCase ? "i" : "c") + (parameters.contains("p") ? "p" : "x") + pattern;
    RegularExpression known = COMPILED.getIfPresent(key);
    if (known == null) {
      known =
          parameters.contains("p")
              ? PerlExpression.compile(pattern, anyCase)
              : Linear.compile(pattern, anyCase);
      COMPILED.put(key, known);
    }
    return known;
  }

  /** Returns the failure of an expression that cannot be read. */
  static StateException unreadable(String pattern, String reason, Exception cause) {
    return new StateException(
        SqlState.BAD_REGULAR_EXPRESSION,
        "The regular expression '%s' cannot be read: %s.".formatted(pattern, reason),
        cause);
  }

  /** An expression of RE2's, which never goes back in the text. */
  record Linear(Pattern pattern) implements RegularExpression {

    static RegularExpression compile(String pattern, boolean anyCase) {
      try {
        return new Linear(
            Pattern.compile(pattern, Pattern.DOTALL | (anyCase ? Pattern.CASE_INSENSITIVE : 0)));
      } catch (PatternSyntaxException e) {
        throw unreadable(pattern, e.getDescription(), e);
      }
    }

    @Override
    public boolean isIn(String text) {
      return pattern.matcher(new StoppableText(text)).find();
    }

    @Override
    public List<Occurrence> occurrences(String text, int from) {
      Matcher matcher = pattern.matcher(new StoppableText(text));
      List<Occurrence> found = new ArrayList<>();
      boolean next = from <= text.length() && matcher.find(from);
      while (next) {
        int[] groups = new int[2 * matcher.groupCount() + 2];
        for (int i = 0; i <= matcher.groupCount(); i++) {
          groups[2 * i] = matcher.start(i);
          groups[2 * i + 1] = matcher.end(i);
        }
        found.add(new Occurrence(matcher.start(), matcher.end(), Ints.asList(groups)));
        next = matcher.find();
      }
      return found;
    }
  }
}
