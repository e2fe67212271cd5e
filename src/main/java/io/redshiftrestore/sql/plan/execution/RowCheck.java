package io.redshiftrestore.sql.plan.execution;

import io.redshiftrestore.table.read.StatementScope;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.function.Function0;

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
        ? new StoppableRows<>(rows, scope, scope.held().operator(input), keeping)
        : rows;
  }

  /**
   * Returns rows that are made when they are read: Calcite's DISTINCT and its aggregates read their
   * input at once. Called by generated code.
   */
  public static <T> Enumerable<T> whenRead(Function0<Enumerable<T>> rows) {
    return new AbstractEnumerable<>() {
      @Override
      public Enumerator<T> enumerator() {
        return rows.apply().enumerator();
      }
    };
  }
}
