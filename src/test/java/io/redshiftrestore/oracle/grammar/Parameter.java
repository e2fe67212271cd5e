package io.redshiftrestore.oracle.grammar;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code ?} of a query.
 *
 * @param values the value of each execution, as {@link OracleRows} has values; null for NULL
 */
public record Parameter(Kind kind, List<@Nullable Object> values) {

  /** How often a prepared query is executed. */
  public static final int EXECUTIONS = 2;

  public Parameter {
    values = Collections.unmodifiableList(values);
  }

  public @Nullable Object value(int execution) {
    return values.get(execution);
  }
}
