package io.redshiftrestore.sql.plan.execution;

import io.redshiftrestore.table.read.StatementScope;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.Enumerable;

/** A place of a plan whose rows are kept for an execution; each is equal to itself alone. */
public final class RowReuse {

  RowReuse() {}

  /** Returns the rows, of which those that were read to the end are kept. By generated code. */
  public <T> Enumerable<T> of(DataContext root, Enumerable<T> rows) {
    return root.get(StatementScope.VARIABLE) instanceof StatementScope scope
        ? new ReusedRows<>(rows, scope.held().operator(this))
        : rows;
  }
}
