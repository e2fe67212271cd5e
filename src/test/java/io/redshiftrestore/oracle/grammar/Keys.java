package io.redshiftrestore.oracle.grammar;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a condition asks of one region: the rows of some keys, or everything.
 *
 * @param some the keys; empty for everything
 */
public record Keys(Optional<Set<Key>> some) {

  /**
   * A key to look up.
   *
   * @param calls how many pages its rows fill; an unknown key has one all the same
   */
  public record Key(String column, String value, int calls) {

    /** Returns the pair, which goes into one look-up of no more rows than either has. */
    Key pairedWith(Key other) {
      return new Key(
          column + "," + other.column, value + "," + other.value, Math.min(calls, other.calls));
    }
  }

  public static final Keys EVERYTHING = new Keys(Optional.empty());
  static final Keys NOTHING = of(Set.of());

  static Keys of(Collection<Key> keys) {
    return new Keys(Optional.of(Set.copyOf(keys)));
  }

  Keys or(Keys other) {
    if (some.isEmpty() || other.some.isEmpty()) {
      return EVERYTHING;
    }
    Set<Key> both = new HashSet<>(some.get());
    both.addAll(other.some.get());
    return of(both);
  }

  /** Returns what two lists of the same key have in common, or the pairs of different keys. */
  Keys and(Keys other) {
    if (some.isEmpty() || other.some.isEmpty()) {
      return some.isEmpty() ? other : this;
    }
    if (columns().equals(other.columns())) {
      Set<Key> common = new HashSet<>(some.get());
      common.retainAll(other.some.get());
      return of(common);
    }
    return of(
        some.get().stream()
            .flatMap(key -> other.some.get().stream().map(key::pairedWith))
            .collect(Collectors.toSet()));
  }

  private Set<String> columns() {
    return some.orElseThrow().stream().map(Key::column).collect(Collectors.toSet());
  }

  private int calls() {
    return some.orElseThrow().stream().mapToInt(Key::calls).sum();
  }

  /**
   * Returns how many calls they are promised to cost at the most.
   *
   * @param pages how many pages the region's listing has
   */
  public int calls(int pages, int lookupLimit) {
    if (some.isEmpty()) {
      return pages;
    }
    int keys = some.get().size();
    if (keys <= lookupLimit) {
      return calls();
    }
    return pages <= keys ? pages : keys + calls();
  }
}
