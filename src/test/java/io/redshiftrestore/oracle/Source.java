package io.redshiftrestore.oracle;

import java.util.List;
import java.util.Optional;

/**
 * Something to select from.
 *
 * @param fields what of it can be named
 * @param scans how many times the table stands in it
 * @param reach what it asks of the table in each execution; empty when only the general bound holds
 */
record Source(Sql from, List<Field> fields, int scans, Optional<List<Reach>> reach) {
  Source {
    fields = List.copyOf(fields);
  }

  /** Returns what is asked of the table if a condition filters the source. */
  Optional<List<Reach>> reachWith(Optional<Condition> where, Reaches reaches) {
    if (where.isEmpty()) {
      return reach;
    }
    return where.get().joins()
        ? Optional.empty()
        : reach.map(from -> reaches.and(from, where.get().reach()));
  }
}
