package io.redshiftrestore.sql.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate.Group;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.tools.RelBuilder.AggCall;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Gives grouping sets their grand total also of nothing, where Calcite 1.42 makes no group, and
 * sets that come twice GROUPING of one type, of which it makes two.
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
    return sets.getGroupSets().contains(ImmutableBitSet.of()) ? withTotal(sets) : sets;
  }

  @Override
  public RelNode visit(LogicalUnion union) {
    RelNode visited = super.visit(union);
    List<RelNode> inputs =
        visited.getInputs().stream().map(input -> ofTypes(visited.getRowType(), input)).toList();
    return inputs.equals(visited.getInputs())
        ? visited
        : visited.copy(visited.getTraitSet(), inputs);
  }

  private static RelNode ofTypes(RelDataType types, RelNode input) {
    List<SqlTypeName> wanted = names(types);
    return names(input.getRowType()).equals(wanted)
        ? input
        : Joins.builder(input).convert(types, false).build();
  }

  private static List<SqlTypeName> names(RelDataType row) {
    return row.getFieldList().stream().map(field -> field.getType().getSqlTypeName()).toList();
  }

  /** Without any row of the sets, the row that they are joined to stands alone: the total. */
  private static RelNode withTotal(LogicalAggregate sets) {
    RelBuilder builder = Joins.builder(sets.getInput());
    List<AggCall> calls = new ArrayList<>();
    sets.getAggCallList().forEach(call -> calls.add(builder.aggregateCall(call)));
    calls.add(builder.countStar("rows"));
    RelNode groups =
        builder.aggregate(builder.groupKey(sets.getGroupSet(), sets.getGroupSets()), calls).build();
    builder.values(new String[] {"total"}, true).push(groups);
    builder.join(JoinRelType.LEFT, builder.literal(true));
    return builder
        .project(columnsOrTotal(sets, builder), sets.getRowType().getFieldNames())
        .convert(sets.getRowType(), true)
        .build();
  }

  private static List<RexNode> columnsOrTotal(LogicalAggregate sets, RelBuilder builder) {
    List<RexNode> fields = builder.fields();
    RexNode none = builder.isNull(fields.get(fields.size() - 1));
    List<RexNode> columns = new ArrayList<>(fields.subList(1, 1 + sets.getGroupCount()));
    for (AggregateCall call : sets.getAggCallList()) {
      RexNode value = fields.get(1 + columns.size());
      SqlKind kind = call.getAggregation().getKind();
      boolean counts = kind == SqlKind.COUNT || kind == SqlKind.SUM0 || isGrouping(call);
      RexNode ofNone =
          isGrouping(call) ? bits(call, ImmutableBitSet.of(), builder) : builder.literal(0L);
      columns.add(counts ? builder.call(SqlStdOperatorTable.CASE, none, ofNone, value) : value);
    }
    return columns;
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
      columns.add(isGrouping(call) ? bits(call, set, builder) : builder.field(computed++));
    }
    return columns;
  }

  /** A bit is set for each argument that is not grouped by, the last argument's the lowest. */
  private static RexNode bits(AggregateCall grouping, ImmutableBitSet set, RelBuilder builder) {
    long bits = 0;
    for (int key : grouping.getArgList()) {
      bits = 2 * bits + (set.get(key) ? 0 : 1);
    }
    return builder.getRexBuilder().makeLiteral(bits, grouping.getType());
  }

  private static boolean isGrouping(AggregateCall call) {
    return call.getAggregation().getKind() == SqlKind.GROUPING;
  }
}
