package io.redshiftrestore.sql.plan;

import io.redshiftrestore.sql.plan.execution.ArrayFunction;
import java.util.List;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.sql.SqlKind;

/** Has ARRAY_AGG keep the NULLs, as in PostgreSQL: Calcite 1.42 leaves them out. */
final class NullsInArrays extends RelHomogeneousShuttle {

  @Override
  public RelNode visit(LogicalAggregate aggregate) {
    RelNode visited = super.visit(aggregate);
    if (!(visited instanceof LogicalAggregate groups)
        || groups.getAggCallList().stream().noneMatch(NullsInArrays::isArray)) {
      return visited;
    }
    List<AggregateCall> calls =
        groups.getAggCallList().stream()
            .map(call -> isArray(call) ? withNulls(call) : call)
            .toList();
    return groups.copy(
        groups.getTraitSet(),
        groups.getInput(),
        groups.getGroupSet(),
        groups.getGroupSets(),
        calls);
  }

  private static AggregateCall withNulls(AggregateCall call) {
    return AggregateCall.create(
        ArrayFunction.ARRAY_AGG,
        call.isDistinct(),
        call.isApproximate(),
        call.ignoreNulls(),
        call.rexList,
        call.getArgList(),
        call.filterArg,
        call.distinctKeys,
        call.getCollation(),
        call.getType(),
        call.getName());
  }

  private static boolean isArray(AggregateCall call) {
    return call.getAggregation().getKind() == SqlKind.ARRAY_AGG;
  }
}
