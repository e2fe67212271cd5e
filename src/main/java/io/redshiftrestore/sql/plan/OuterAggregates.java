package io.redshiftrestore.sql.plan;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Refuses an aggregate in a sub-query whose columns are all of the query around it: by the standard
 * it aggregates the rows of that query. Calcite 1.42 aggregates those of the sub-query.
 */
final class OuterAggregates extends SubQueryShuttle {

  @Override
  public RelNode visit(LogicalAggregate aggregate) {
    if (aggregate.getInput() instanceof LogicalProject input) {
      check(aggregate, input);
    }
    return super.visit(aggregate);
  }

  private static void check(LogicalAggregate aggregate, LogicalProject input) {
    ImmutableBitSet.Builder used = ImmutableBitSet.builder().addAll(aggregate.getGroupSet());
    for (AggregateCall call : aggregate.getAggCallList()) {
      List<Integer> columns = new ArrayList<>(call.getArgList());
      if (call.hasFilter()) {
        columns.add(call.filterArg);
      }
      used.addAll(columns);
      call.getCollation().getKeys().forEach(used::set);
      refuseIfOuter(columns.stream().map(input.getProjects()::get).toList());
    }
    // COUNT of a column that is never NULL has lost its argument.
    ImmutableBitSet all = ImmutableBitSet.range(input.getProjects().size());
    all.except(used.build())
        .forEach(column -> refuseIfOuter(List.of(input.getProjects().get(column))));
  }

  private static void refuseIfOuter(List<RexNode> columns) {
    boolean outer = columns.stream().anyMatch(RexUtil::containsCorrelation);
    boolean inner =
        columns.stream()
            .anyMatch(
                column ->
                    !RelOptUtil.InputFinder.bits(column).isEmpty()
                        || RexUtil.SubQueryFinder.find(column) != null);
    if (outer && !inner) {
      throw new StateException(
          SqlState.NOT_SUPPORTED,
          "An aggregate in a sub-query of columns of the query around it alone is not supported;"
              + " compute it in the query around, or use a column of the sub-query in it.",
          null);
    }
  }
}
