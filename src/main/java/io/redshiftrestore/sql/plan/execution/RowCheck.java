package io.redshiftrestore.sql.plan.execution;

import io.redshiftrestore.table.read.StatementScope;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.Enumerable;

/**
 * What is checked with each row of an input.
 *
 * @param input the number of the input in the plan
 * @param keeping what the operator keeps of its rows
 */
public record RowCheck(int input, Keeping keeping) {

  /** Returns the rows, checked. Called by generated code. */
  public <T> Enumerable<T> of(DataContext root, Enumerable<T> rows) {
    return root.get(StatementScope.VARIABLE) instanceof StatementScope scope
        ? new StoppableRows<>(rows, scope, scope.held().operator(this), keeping)
        : rows;
  }
}
