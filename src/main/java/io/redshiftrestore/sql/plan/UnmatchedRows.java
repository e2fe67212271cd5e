package io.redshiftrestore.sql.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.adapter.enumerable.EnumerableNestedLoopJoin;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.rex.RexUtil;

/**
 * Lets a right or full join without equal keys give each row of its right side that has no partner.
 *
 * <p>Calcite's nested loop tells such rows apart by the objects that hold them, but equal values of
 * a single column, and rows that come twice from memory, are one object. A constant beside them
 * makes an object of each.
 */
final class UnmatchedRows {

  private UnmatchedRows() {}

  /** Returns a plan in which the rows of such a join's right side are told apart. */
  static RelNode tellApart(RelNode plan) {
    List<RelNode> inputs = plan.getInputs().stream().map(UnmatchedRows::tellApart).toList();
    RelNode node = inputs.equals(plan.getInputs()) ? plan : plan.copy(plan.getTraitSet(), inputs);
    return node instanceof EnumerableNestedLoopJoin join && givesUnmatched(join.getJoinType())
        ? tellApart(join)
        : node;
  }

  private static boolean givesUnmatched(JoinRelType type) {
    return type == JoinRelType.RIGHT || type == JoinRelType.FULL;
  }

  private static RelNode tellApart(EnumerableNestedLoopJoin join) {
    RexBuilder builder = join.getCluster().getRexBuilder();
    List<RexNode> columns = new ArrayList<>(builder.identityProjects(join.getRight().getRowType()));
    columns.add(builder.makeLiteral(true));
    RelNode right = project(join.getRight(), columns, typeOf(columns, builder));
    RelNode joined =
        EnumerableNestedLoopJoin.create(
            join.getLeft(), right, join.getCondition(), join.getVariablesSet(), join.getJoinType());
    int count = join.getRowType().getFieldCount();
    List<RexNode> kept = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      kept.add(RexInputRef.of(i, joined.getRowType()));
    }
    return project(joined, kept, join.getRowType());
  }

  private static RelDataType typeOf(List<RexNode> columns, RexBuilder builder) {
    return RexUtil.createStructType(builder.getTypeFactory(), columns);
  }

  private static RelNode project(RelNode input, List<RexNode> columns, RelDataType type) {
    return EnumerableCalc.create(
        input,
        RexProgram.create(
            input.getRowType(), columns, null, type, input.getCluster().getRexBuilder()));
  }
}
