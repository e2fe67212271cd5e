package io.redshiftrestore.oracle.grammar;

import java.util.List;
import java.util.Optional;

/**
 * A query without ORDER BY and LIMIT.
 *
 * @param outputs its columns, named c0, c1 and so on
 * @param reach what it asks of the table in each execution; empty when only the general bound holds
 */
record Block(Sql sql, List<Field> outputs, Optional<List<Reach>> reach) {
  Block {
    outputs = List.copyOf(outputs);
  }
}
