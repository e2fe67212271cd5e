package io.redshiftrestore.oracle.grammar;

import java.util.List;
import java.util.Optional;

/**
 * Something to select from.
 *
 * @param fields what of it can be named
 * @param reach what it asks of the table in each execution; empty when only the general bound holds
 */
record Source(Sql from, List<Field> fields, Optional<List<Reach>> reach) {
  Source {
    fields = List.copyOf(fields);
  }

  /** Returns what is asked of the table if a condition filters the source. */
  Optional<List<Reach>> reachWith(Optional<Condition> where, Reaches reaches) {
    return where.isEmpty() ? reach : reach.map(from -> reaches.and(from, where.get().reach()));
  }

  /** Returns it as one side of something whose filters say nothing of its own rows. */
  Source unbounding() {
    return new Source(from, fields.stream().map(Field::unbounding).toList(), reach);
  }
}
