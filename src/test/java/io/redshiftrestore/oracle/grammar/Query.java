package io.redshiftrestore.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A generated query.
 *
 * @param commons its common table expressions, each with its name
 * @param body what stands between them and ORDER BY
 * @param orderBy its ORDER BY, or nothing
 * @param limit its LIMIT and OFFSET, or nothing
 * @param order the positions of the columns that it is ordered by, counted from 0
 * @param scans how many times the table stands in it
 * @param reach what it asks of the table in each execution; empty when only the general bound holds
 */
public record Query(
    List<Sql> commons,
    Sql body,
    Sql orderBy,
    Sql limit,
    List<Integer> order,
    int scans,
    Optional<List<Reach>> reach) {

  public Query {
    commons = List.copyOf(commons);
    order = List.copyOf(order);
  }

  /** Returns the whole of it. */
  public Sql sql() {
    return Sql.of("{}{}{}", unlimited(), orderBy, limit);
  }

  /** Returns the same without LIMIT and OFFSET, and without the order. */
  public Sql unlimited() {
    return commons.isEmpty() ? body : Sql.of("WITH {} {}", Sql.join(", ", commons), body);
  }

  /** Returns the same with another common table expression before its own. */
  Query with(Sql common) {
    List<Sql> all = new ArrayList<>(List.of(common));
    all.addAll(commons);
    return new Query(all, body, orderBy, limit, order, scans, reach);
  }

  /** Returns whether not all of the rows are wanted. */
  public boolean isLimited() {
    return !limit.ours().sql().isEmpty();
  }

  public int executions() {
    return sql().ours().parameters().isEmpty() ? 1 : Parameter.EXECUTIONS;
  }
}
