package io.redshiftrestore.sql.plan;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.util.ImmutableBitSet;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * Outer joins by a sub-query that speaks of both sides, as in {@code a LEFT JOIN b ON EXISTS
 * (SELECT … WHERE a.x = c.x AND b.y = c.y)}: one side is asked for anew with each row of the other.
 * Calcite 1.42 finds no way to run them, as it computes a sub-query of {@code ON} on one side.
 * Joins that compare rows with a sub-query's leave that to a filter, too.
 */
final class JoinedSubQueries extends SubQueryShuttle {

  @Override
  public RelNode visit(LogicalJoin join) {
    RelNode visited = super.visit(join);
    if (!(visited instanceof LogicalJoin candidate)) {
      return visited;
    }
    boolean comparesRows = ComparedRows.areIn(candidate.getCondition());
    if (!comparesRows && !hasSubQueryOfBothSides(candidate)) {
      return candidate;
    }
    return switch (candidate.getJoinType()) {
      case INNER -> comparesRows ? filtered(candidate) : candidate;
      case LEFT -> withColumnsOf(candidate, kept(candidate, JoinSide.LEFT));
      case RIGHT -> withColumnsOf(candidate, kept(candidate, JoinSide.RIGHT));
      case FULL -> full(candidate);
      default -> candidate;
    };
  }

  private static boolean hasSubQueryOfBothSides(LogicalJoin join) {
    int width = join.getLeft().getRowType().getFieldCount();
    try {
      join.getCondition()
          .accept(
              new RexVisitorImpl<@Nullable Void>(true) {
                @Override
                public @Nullable Void visitSubQuery(RexSubQuery query) {
                  ImmutableBitSet columns = RelOptUtil.InputFinder.bits(query.getOperands(), null);
                  for (CorrelationId variable : join.getVariablesSet()) {
                    columns = columns.union(RelOptUtil.correlationColumns(variable, query.rel));
                  }
                  if (columns.nextSetBit(width) >= 0 && columns.nextSetBit(0) < width) {
                    throw Util.FoundOne.NULL;
                  }
                  return super.visitSubQuery(query);
                }
              });
      return false;
    } catch (Util.FoundOne found) {
      return true;
    }
  }

  private static RelNode filtered(LogicalJoin join) {
    RelNode all =
        LogicalJoin.create(
            join.getLeft(),
            join.getRight(),
            join.getHints(),
            join.getCluster().getRexBuilder().makeLiteral(true),
            Set.of(),
            JoinRelType.INNER);
    return LogicalFilter.create(
        all, join.getCondition(), ImmutableSet.copyOf(join.getVariablesSet()));
  }

  /** Returns the rows of a side that are all kept, each with its partners or with NULLs. */
  private static RelNode kept(LogicalJoin join, JoinSide side) {
    CorrelationId row = join.getCluster().createCorrel();
    RelNode partners = side.other().partners(join, row);
    RelBuilder builder =
        Joins.builder(
            LogicalCorrelate.create(
                side.of(join),
                partners,
                List.of(),
                row,
                RelOptUtil.correlationColumns(row, partners),
                JoinRelType.LEFT));
    List<RexNode> columns = new ArrayList<>(builder.fields());
    if (side == JoinSide.RIGHT) {
      Collections.rotate(columns, join.getLeft().getRowType().getFieldCount());
    }
    return builder.project(columns).build();
  }

  /** Returns what a left join gives, and the rows of the right side that have no partner. */
  private static RelNode full(LogicalJoin join) {
    RexBuilder rex = join.getCluster().getRexBuilder();
    CorrelationId row = join.getCluster().createCorrel();
    RexNode matches = RexSubQuery.exists(JoinSide.LEFT.partners(join, row));
    RelBuilder builder =
        Joins.builder(
            LogicalFilter.create(
                join.getRight(),
                rex.makeCall(SqlStdOperatorTable.NOT, matches),
                ImmutableSet.of(row)));
    List<RexNode> columns = new ArrayList<>();
    RelOptUtil.getFieldTypeList(join.getLeft().getRowType())
        .forEach(type -> columns.add(rex.makeNullLiteral(type)));
    columns.addAll(builder.fields());
    RelNode alone = withColumnsOf(join, builder.project(columns).build());
    return Joins.builder(withColumnsOf(join, kept(join, JoinSide.LEFT)), alone).union(true).build();
  }

  private static RelNode withColumnsOf(LogicalJoin join, RelNode rows) {
    return RelOptUtil.createCastRel(rows, join.getRowType(), true);
  }
}
