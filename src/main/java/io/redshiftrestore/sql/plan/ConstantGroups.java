package io.redshiftrestore.sql.plan;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate.Group;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.tools.RelBuilder.AggCall;

/**
 * Says in another way that rows are in groups by constants, such as in {@code SELECT DISTINCT 'x'
 * FROM t}: one row, if there is any. Calcite's decorrelator leaves the constants out of the groups,
 * and what then has no group has a row even of nothing.
 */
final class ConstantGroups extends RelHomogeneousShuttle {

  @Override
  public RelNode visit(LogicalAggregate aggregate) {
    RelNode visited = super.visit(aggregate);
    return visited instanceof LogicalAggregate grouped
            && grouped.getInput() instanceof LogicalProject input
            && isByConstants(grouped, input)
            && RelOptUtil.getVariablesUsed(grouped).isEmpty()
        ? saidOtherwise(grouped, input)
        : visited;
  }

  private static boolean isByConstants(LogicalAggregate grouped, LogicalProject input) {
    return grouped.getGroupType() == Group.SIMPLE
        && !grouped.getGroupSet().isEmpty()
        && grouped.getGroupSet().asList().stream()
            .allMatch(key -> input.getProjects().get(key) instanceof RexLiteral);
  }

  private static RelNode saidOtherwise(LogicalAggregate grouped, LogicalProject input) {
    RelBuilder builder =
        RelFactories.LOGICAL_BUILDER.create(grouped.getCluster(), null).push(input);
    List<RexNode> constants = new ArrayList<>();
    grouped.getGroupSet().forEach(key -> constants.add(input.getProjects().get(key)));
    if (grouped.getAggCallList().isEmpty()) {
      builder.limit(0, 1).project(constants);
    } else {
      countedAsWell(grouped, builder);
      List<RexNode> values = builder.fields();
      builder
          .filter(builder.greaterThan(values.get(values.size() - 1), builder.literal(0)))
          .project(Iterables.concat(constants, values.subList(0, values.size() - 1)));
    }
    return builder.convert(grouped.getRowType(), true).build();
  }

  private static void countedAsWell(LogicalAggregate grouped, RelBuilder builder) {
    List<AggCall> calls = new ArrayList<>();
    grouped.getAggCallList().forEach(call -> calls.add(builder.aggregateCall(call)));
    calls.add(builder.countStar("rows"));
    builder.aggregate(builder.groupKey(), calls);
  }
}
