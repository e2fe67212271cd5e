package io.redshiftrestore.oracle.grammar;

import java.util.List;

/**
 * A query and others that have, together, the same rows whatever the rows of the table are.
 *
 * @param whole the query
 * @param parts the others
 * @param text what a reader has to know of them
 */
public record Relation(Sql whole, List<Sql> parts, String text) {
  public Relation {
    parts = List.copyOf(parts);
  }

  /** Returns how often they are executed. */
  public int executions() {
    return whole.ours().parameters().isEmpty()
            && parts.stream().allMatch(part -> part.ours().parameters().isEmpty())
        ? 1
        : Parameter.EXECUTIONS;
  }
}
