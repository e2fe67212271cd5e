package io.redshiftrestore.sql.plan;

import io.redshiftrestore.sql.plan.random.RandomColumns;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.tools.RelBuilder;

/**
 * Makes a join of each side that is asked for anew with each row of the other, where it speaks of
 * that row in plain conditions only. What is left is run just as it is written, and so is what
 * draws random numbers: each row has its own.
 *
 * <p>It stands for Calcite's decorrelator, which in 1.42 loses variables that both inputs of a join
 * use, and gives wrong rows for sub-queries within sub-queries (of its faults, CALCITE-7584 is
 * one).
 */
final class LateralJoins extends RelHomogeneousShuttle {

  @Override
  public RelNode visit(LogicalCorrelate correlate) {
    RelNode visited = super.visit(correlate);
    return visited instanceof LogicalCorrelate candidate
            && !RandomColumns.areIn(candidate.getRight())
        ? LiftedConditions.of(candidate.getRight(), candidate.getCorrelationId())
            .map(lifted -> joined(candidate, lifted))
            .or(() -> GroupedSubQueries.join(candidate))
            .orElse(candidate)
        : visited;
  }

  private static RelNode joined(LogicalCorrelate correlate, LiftedConditions lifted) {
    RelBuilder builder = Joins.builder(correlate.getLeft(), lifted.rows());
    int width = correlate.getLeft().getRowType().getFieldCount();
    Joins.join(
        builder,
        correlate.getJoinType(),
        builder.and(lifted.joinConditions(correlate.getCorrelationId(), width)));
    return Joins.withColumnsOf(correlate, builder);
  }
}
