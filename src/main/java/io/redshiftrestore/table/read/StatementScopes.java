package io.redshiftrestore.table.read;

import com.google.common.collect.MapMaker;
import io.redshiftrestore.api.ApiConnection;
import java.util.Map;
import org.apache.calcite.DataContext;

/** Finds the scope of an execution, in this driver's engine or in a plain Calcite connection. */
public final class StatementScopes {

  private final ApiConnection connection;

  /** A plain Calcite connection gives each execution a context of its own, and nothing more. */
  private final Map<DataContext, StatementScope> inPlainCalcite =
      new MapMaker().weakKeys().makeMap();

  public StatementScopes(ApiConnection connection) {
    this.connection = connection;
  }

  public StatementScope of(DataContext root) {
    return root.get(StatementScope.VARIABLE) instanceof StatementScope scope
        ? scope
        : inPlainCalcite.computeIfAbsent(
            root, context -> new StatementScope(connection, Long.MAX_VALUE));
  }
}
