package io.redshiftrestore.table.keys;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One conjunction of a disjunctive normal form: each key named here has one of its values.
 *
 * @param values by the position of the key's column; no set is empty, and keys that are free are
 *     absent
 */
record Conjunction(Map<Integer, Set<String>> values) {

  static final Conjunction FREE = new Conjunction(Map.of());

  static Conjunction of(int column, Set<String> values) {
    return new Conjunction(Map.of(column, values));
  }

  boolean isFree() {
    return values.isEmpty();
  }

  /** Returns the rows that are in both conjunctions; empty when the two contradict each other. */
  Optional<Conjunction> and(Conjunction other) {
    Map<Integer, Set<String>> both = new LinkedHashMap<>(values);
    for (Map.Entry<Integer, Set<String>> entry : other.values.entrySet()) {
      Set<String> common = new LinkedHashSet<>(entry.getValue());
      Set<String> own = both.get(entry.getKey());
      if (own != null) {
        common.retainAll(own);
      }
      if (common.isEmpty()) {
        return Optional.empty();
      }
      both.put(entry.getKey(), common);
    }
    return Optional.of(new Conjunction(both));
  }
}
