package io.redshiftrestore.oracle;

import java.util.List;

/**
 * A query and others that have, together, the same rows whatever the rows of the table are.
 *
 * @param whole the query
 * @param parts the others
 * @param text what a reader has to know of them
 */
record Relation(Sql whole, List<Sql> parts, String text) {
  Relation {
    parts = List.copyOf(parts);
  }

  /** Returns how often they are executed. */
  int executions() {
    return whole.ours().parameters().isEmpty()
            && parts.stream().allMatch(part -> part.ours().parameters().isEmpty())
        ? 1
        : Parameter.EXECUTIONS;
  }
}
