package io.redshiftrestore.sql.plan;

import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.tools.RelBuilder;

/** A side of a join. */
enum JoinSide {
  LEFT,
  RIGHT;

  /** Returns the side opposite. */
  JoinSide other() {
    return this == LEFT ? RIGHT : LEFT;
  }

  /** Returns what a join has on this side. */
  RelNode of(Join join) {
    return this == LEFT ? join.getLeft() : join.getRight();
  }

  private int start(Join join) {
    return this == LEFT ? 0 : join.getLeft().getRowType().getFieldCount();
  }

  private boolean has(Join join, int column) {
    return (column < join.getLeft().getRowType().getFieldCount()) == (this == LEFT);
  }

  /**
   * Returns the rows of this side that meet a join's condition; of its parts, those without
   * sub-queries come first, so that a scan may take keys from them.
   *
   * @param row a row of the other side, which they meet it with
   */
  RelNode partners(Join join, CorrelationId row) {
    CorrelationId own = join.getCluster().createCorrel();
    Map<Boolean, List<RexNode>> conditions =
        RelOptUtil.conjunctions(join.getCondition().accept(new Condition(join, row, own))).stream()
            .collect(partitioningBy(part -> RexUtil.SubQueryFinder.find(part) != null));
    RelBuilder builder = Joins.builder(of(join)).filter(conditions.get(false));
    return builder.filter(List.of(own), conditions.get(true)).build();
  }

  /** Turns the columns of a join into those of this side, and variables for what is around. */
  private final class Condition extends RexShuttle {

    private final Join join;
    private final Set<CorrelationId> both;
    private final CorrelationId row;
    private final CorrelationId own;
    private final RexBuilder rex;

    Condition(Join join, CorrelationId row, CorrelationId own) {
      this.join = join;
      this.both = join.getVariablesSet();
      this.row = row;
      this.own = own;
      this.rex = join.getCluster().getRexBuilder();
    }

    @Override
    public RexNode visitInputRef(RexInputRef column) {
      RexNode changed =
          has(join, column.getIndex())
              ? RexInputRef.of(column.getIndex() - start(join), of(join).getRowType())
              : variable(column.getIndex());
      return rex.ensureType(column.getType(), changed, true);
    }

    private RexNode variable(int column) {
      JoinSide side = has(join, column) ? JoinSide.this : other();
      return rex.makeFieldAccess(
          rex.makeCorrel(side.of(join).getRowType(), side == JoinSide.this ? own : row),
          column - side.start(join));
    }

    @Override
    public RexNode visitSubQuery(RexSubQuery query) {
      RexSubQuery visited = (RexSubQuery) super.visitSubQuery(query);
      return visited.clone(visited.rel.accept(new Variables()));
    }

    @Override
    public RexNode visitFieldAccess(RexFieldAccess access) {
      return access.getReferenceExpr() instanceof RexCorrelVariable variable
              && both.contains(variable.id)
          ? rex.ensureType(access.getType(), variable(access.getField().getIndex()), true)
          : super.visitFieldAccess(access);
    }

    /** Within a sub-query, columns are its own. */
    private final class Variables extends SubQueryShuttle {

      private final RexShuttle expressions =
          new RexShuttle() {
            @Override
            public RexNode visitFieldAccess(RexFieldAccess access) {
              return Condition.this.visitFieldAccess(access);
            }
          };

      @Override
      public RelNode visit(RelNode node) {
        return super.visit(node.accept(expressions));
      }
    }
  }
}
