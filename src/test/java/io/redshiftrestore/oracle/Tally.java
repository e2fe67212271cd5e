package io.redshiftrestore.oracle;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.Multiset;

/** Counts what became of the queries; not thread-safe. */
final class Tally {

  private int queries;
  private int executions;
  private int tooLong;
  private long calls;
  private final Multiset<KnownLimitation> limitations = EnumMultiset.create(KnownLimitation.class);

  void executed(int callsMade) {
    executions++;
    calls += callsMade;
  }

  void compared() {
    queries++;
  }

  void tooLong() {
    tooLong++;
  }

  void limitation(KnownLimitation limitation) {
    limitations.add(limitation);
  }

  /** Returns which share of the queries could be compared. */
  double share() {
    return (double) queries / (queries + limitations.size() + tooLong);
  }

  @Override
  public String toString() {
    return "%d queries compared in %d executions at %d calls, %d too long, limitations %s"
        .formatted(queries, executions, calls, tooLong, limitations);
  }
}
