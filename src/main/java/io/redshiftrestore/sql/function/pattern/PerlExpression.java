package io.redshiftrestore.sql.function.pattern;

import com.google.common.primitives.Ints;
import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** An expression in Perl's dialect, which may look ahead, and behind what it has read. */
record PerlExpression(Pattern pattern) implements RegularExpression {

  static RegularExpression compile(String pattern, boolean anyCase) {
    try {
      int flags = anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
      return new PerlExpression(Pattern.compile(pattern, flags));
    } catch (PatternSyntaxException e) {
      throw RegularExpression.unreadable(pattern, e.getDescription(), e);
    }
  }

  @Override
  public boolean isIn(String text) {
    return pattern
        .matcher(new Bounded(new StoppableText(text), new AtomicInteger(Bounded.STEPS)))
        .find();
  }

  @Override
  public List<Occurrence> occurrences(String text, int from) {
    Matcher matcher =
        pattern.matcher(new Bounded(new StoppableText(text), new AtomicInteger(Bounded.STEPS)));
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

  /** A text that can be looked at only so often: such expressions may go back for ever. */
  private record Bounded(CharSequence text, AtomicInteger steps) implements CharSequence {

    private static final int STEPS = 50_000_000;

    @Override
    public char charAt(int index) {
      if (steps.decrementAndGet() < 0) {
        throw new StateException(
            SqlState.TOO_COMPLEX,
            "A regular expression with the parameter 'p' goes back too often in a text of %d"
                    .formatted(text.length())
                + " characters; leave 'p' out, or say it without nested repetitions.",
            null);
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
