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
    if (!(visited instanceof LogicalAggregate sets)) {
      return visited;
    } else if (sets.getGroupType() == Group.SIMPLE) {
      return sets.getAggCallList().stream().anyMatch(GrandTotals::isGrouping)
          ? Joins.builder(by(sets, sets.getGroupSet())).convert(sets.getRowType(), true).build()
          : sets;
    }
    return sets.getGroupSets().contains(ImmutableBitSet.of()) ? apart(sets) : sets;
  }

  private static RelNode apart(LogicalAggregate sets) {
    List<ImmutableBitSet> others =
        sets.getGroupSets().stream().filter(set -> !set.isEmpty()).toList();
    RelNode rest =
        others.size() == 1
            ? by(sets, others.get(0))
            : sets.copy(
                sets.getTraitSet(),
                sets.getInput(),
                sets.getGroupSet(),
                others,
                sets.getAggCallList());
    return Joins.builder(by(sets, ImmutableBitSet.of()), rest)
        .union(true)
        .convert(sets.getRowType(), true)
        .build();
  }

  /** Groups by one set alone. Calcite has no value of GROUPING then, but it is known. */
  private static RelNode by(LogicalAggregate sets, ImmutableBitSet set) {
    RelBuilder builder = Joins.builder(sets.getInput());
    List<AggCall> calls = new ArrayList<>();
    for (AggregateCall call : sets.getAggCallList()) {
      if (!isGrouping(call)) {
        calls.add(builder.aggregateCall(call));
      }
    }
    calls.add(builder.countStar("rows"));
    builder.aggregate(builder.groupKey(set), calls);
    return builder.project(columns(sets, set, builder), sets.getRowType().getFieldNames()).build();
  }

  private static List<RexNode> columns(
      LogicalAggregate sets, ImmutableBitSet set, RelBuilder builder) {
    List<RexNode> columns = new ArrayList<>();
    int computed = 0;
    for (int key : sets.getGroupSet()) {
      RelDataTypeField field = sets.getRowType().getFieldList().get(columns.size());
      columns.add(
          set.get(key)
              ? builder.field(computed++)
              : builder.getRexBuilder().makeNullLiteral(field.getType()));
    }
    for (AggregateCall call : sets.getAggCallList()) {
      columns.add(isGrouping(call) ? builder.literal(bits(call, set)) : builder.field(computed++));
    }
    return columns;
  }

  /** A bit is set for each argument that is not grouped by, the last argument's the lowest. */
  private static long bits(AggregateCall grouping, ImmutableBitSet set) {
    long bits = 0;
    for (int key : grouping.getArgList()) {
      bits = 2 * bits + (set.get(key) ? 0 : 1);
    }
    return bits;
  }

  private static boolean isGrouping(AggregateCall call) {
    return call.getAggregation().getKind() == SqlKind.GROUPING;
  }
}
