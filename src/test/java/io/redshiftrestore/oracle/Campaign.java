package io.redshiftrestore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.oracle.grammar.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Many generated queries, each with a verdict; those that go wrong are shown in their shortest
 * form. Not thread-safe.
 *
 * @param <Q> what is generated
 */
final class Campaign<Q> {

  /** What is refused is to be rare: fewer than one query in a hundred. */
  private static final double MOST_REFUSED = 0.01;

  /** The rest would mostly repeat what the first ones say. */
  private static final int MOST_COMPLAINTS = Integer.getInteger("oracle.complaints", 5);

  /** Refusals are faults to whoever looks for what else could be answered. */
  private static final boolean REFUSALS = Boolean.getBoolean("oracle.refusals");

  private final Function<Chance, Shrinker.Made<Q>> make;
  private final Function<Q, Verdict> judge;

  Campaign(Function<Chance, Shrinker.Made<Q>> make, Function<Q, Verdict> judge) {
    this.make = make;
    this.judge = judge;
  }

  /** Asks the first queries of a seed, or the one that {@code -Doracle.query} names. */
  void run(long seed, int queries) {
    int first = Integer.getInteger("oracle.query", 0);
    int last = Integer.getInteger("oracle.query", queries - 1);
    Tally tally = new Tally();
    List<String> complaints = new ArrayList<>();
    for (int number = first; number <= last && complaints.size() < MOST_COMPLAINTS; number++) {
      Shrinker.Made<Q> made = make.apply(Chance.of(seed, number));
      Verdict verdict = judge.apply(made.query());
      tally.add(verdict);
      if (verdict.isFault() || (REFUSALS && verdict.sort() == Verdict.Sort.REFUSED)) {
        String complaint =
            "%s%nAgain: -Doracle.seed=%d -Doracle.query=%d%n"
                .formatted(shortest(made, verdict), seed, number);
        System.out.println(complaint);
        complaints.add(complaint);
      } else if (verdict.sort() == Verdict.Sort.REFUSED) {
        System.out.println("Refused: -Doracle.seed=%d -Doracle.query=%d".formatted(seed, number));
      }
    }
    String summary = "Seed " + seed + ": " + tally;
    System.out.println(summary);
    assertThat(complaints).as(summary).isEmpty();
    if (first < last) {
      // One of a hundred may be chance; two are not.
      double mostRefused = Math.max(MOST_REFUSED, 2.0 / (last - first + 1));
      assertThat(tally.share(Verdict.Sort.REFUSED)).as(summary).isLessThan(mostRefused);
      assertThat(tally.share(Verdict.Sort.TOO_MUCH)).as(summary).isLessThan(0.1);
      assertThat(tally.share(Verdict.Sort.UNDECIDED)).as(summary).isLessThan(0.01);
    }
  }

  private Verdict shortest(Shrinker.Made<Q> made, Verdict verdict) {
    Predicate<Q> goesWrong = query -> judge.apply(query).isLike(verdict);
    Q shortest =
        new Shrinker<>(made, choices -> make.apply(Chance.again(choices)), goesWrong).shrink();
    return judge.apply(shortest);
  }
}
