package io.redshiftrestore.sql.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate.Group;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.tools.RelBuilder.AggCall;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Computes the grand total of grouping sets by itself, as it has a row also of nothing. Calcite
 * 1.42 groups by all sets at once, and of nothing makes no group.
 */
final class GrandTotals extends RelHomogeneousShuttle {

  @Override
  public RelNode visit(LogicalAggregate aggregate) {
    RelNode visited = super.visit(aggregate);
    return visited instanceof LogicalAggregate sets
            && sets.getGroupType() != Group.SIMPLE
            && sets.getGroupSets().contains(ImmutableBitSet.of())
        ? apart(sets)
        : visited;
  }

  private static RelNode apart(LogicalAggregate sets) {
    List<ImmutableBitSet> others =
        sets.getGroupSets().stream().filter(set -> !set.isEmpty()).toList();
    RelBuilder builder = Joins.builder(sets.getInput());
    builder.push(total(sets));
    builder.push(
        sets.copy(
            sets.getTraitSet(),
            sets.getInput(),
            sets.getGroupSet(),
            others,
            sets.getAggCallList()));
    return builder.union(true).convert(sets.getRowType(), true).build();
  }

  private static RelNode total(LogicalAggregate sets) {
    RelBuilder builder = Joins.builder(sets.getInput());
    List<AggCall> calls = new ArrayList<>();
    for (AggregateCall call : sets.getAggCallList()) {
      if (!isGrouping(call)) {
        calls.add(builder.aggregateCall(call));
      }
    }
    calls.add(builder.countStar("rows"));
    builder.aggregate(builder.groupKey(), calls);
    return builder.project(columns(sets, builder), sets.getRowType().getFieldNames()).build();
  }

  /** No column is grouped by: the keys are NULL, and each bit that GROUPING tells is set. */
  private static List<RexNode> columns(LogicalAggregate sets, RelBuilder builder) {
    List<RexNode> columns = new ArrayList<>();
    for (RelDataTypeField key : sets.getRowType().getFieldList().subList(0, sets.getGroupCount())) {
      columns.add(builder.getRexBuilder().makeNullLiteral(key.getType()));
    }
    int computed = 0;
    for (AggregateCall call : sets.getAggCallList()) {
      columns.add(
          isGrouping(call)
              ? builder.literal((1L << call.getArgList().size()) - 1)
              : builder.field(computed++));
    }
    return columns;
  }

  private static boolean isGrouping(AggregateCall call) {
    return call.getAggregation().getKind() == SqlKind.GROUPING;
  }
}
