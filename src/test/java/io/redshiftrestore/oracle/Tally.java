package io.redshiftrestore.oracle;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.common.collect.TreeMultiset;
import java.util.stream.Collectors;

/** Counts what became of the queries; not thread-safe. */
final class Tally {

  private final Multiset<Verdict.Sort> verdicts = EnumMultiset.create(Verdict.Sort.class);

  private final Multiset<String> refusals = TreeMultiset.create();

  void add(Verdict verdict) {
    verdicts.add(verdict.sort());
    if (verdict.sort() == Verdict.Sort.REFUSED) {
      refusals.add(verdict.cause());
    }
  }

  /** Returns which share of the queries has had that verdict. */
  double share(Verdict.Sort sort) {
    return (double) verdicts.count(sort) / Math.max(1, verdicts.size());
  }

  @Override
  public String toString() {
    return Multisets.copyHighestCountFirst(refusals).entrySet().stream()
        .map(refusal -> "\n  refused " + refusal.getCount() + " times: " + refusal.getElement())
        .collect(Collectors.joining("", verdicts.toString(), ""));
  }
}
