package io.redshiftrestore.endtoend.statement;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A join whose possible orders keep the planner busy for minutes, on any machine. */
public final class SlowJoin {

  private static final int TABLES = 12;

  private SlowJoin() {}

  /** Returns the query. */
  public static String sql() {
    return "SELECT count(*) FROM table_restore_status t0"
        + IntStream.range(1, TABLES)
            .mapToObj(
                i ->
                    " JOIN table_restore_status t%d ON t%d.cluster_identifier = t%d.status"
                        .formatted(i, i, i - 1))
            .collect(Collectors.joining());
  }
}
