package io.redshiftrestore.oracle;

import io.redshiftrestore.oracle.grammar.Choices;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Looks for the shortest query that goes wrong as a long one does: it makes the choices that made
 * the query simpler, and so drops its clauses, columns and conditions. Not thread-safe.
 *
 * @param <Q> what is made of choices
 */
final class Shrinker<Q> {

  /** Something that was made of choices, and what it reads like. */
  record Made<Q>(Q query, Choices choices, String text) {
    boolean isSmallerThan(Made<?> other) {
      return text.length() != other.text.length()
          ? text.length() < other.text.length()
          : choices.sum() < other.choices.sum();
    }
  }

  private static final int MOST_ATTEMPTS = Integer.getInteger("oracle.attempts", 400);

  private final Function<Choices, Made<Q>> make;
  private final Predicate<Q> goesWrong;
  private final Set<String> tried = new HashSet<>();
  private Made<Q> best;
  private int attempts;

  /**
   * Begins with a query.
   *
   * @param goesWrong whether a query goes wrong as the first one does
   */
  Shrinker(Made<Q> first, Function<Choices, Made<Q>> make, Predicate<Q> goesWrong) {
    this.best = first;
    this.make = make;
    this.goesWrong = goesWrong;
  }

  /** Returns the shortest query that was found. */
  Q shrink() {
    while (isShrunk()) {}
    return best.query;
  }

  private boolean isShrunk() {
    Iterator<Choices> simpler = best.choices.simpler().iterator();
    while (simpler.hasNext() && attempts < MOST_ATTEMPTS) {
      Made<Q> made = make.apply(simpler.next());
      if (made.isSmallerThan(best) && tried.add(made.text)) {
        attempts++;
        if (goesWrong.test(made.query)) {
          best = made;
          return true;
        }
      }
    }
    return false;
  }
}
