package io.redshiftrestore.oracle;

import java.util.List;
import java.util.Optional;

/**
 * A generated query.
 *
 * @param sql the whole of it
 * @param unlimited the same without LIMIT and OFFSET, and without the order
 * @param isLimited whether the two differ in their rows
 * @param order the positions of the columns that it is ordered by, counted from 0
 * @param scans how many times the table stands in it
 * @param reach what it asks of the table in each execution; empty when only the general bound holds
 */
record Query(
    Sql sql,
    Sql unlimited,
    boolean isLimited,
    List<Integer> order,
    int scans,
    Optional<List<Reach>> reach) {

  Query {
    order = List.copyOf(order);
  }

  int executions() {
    return sql.ours().parameters().isEmpty() ? 1 : Parameter.EXECUTIONS;
  }
}
