package io.redshiftrestore.sql.plan;

import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexExecutor;

/** Every correction of Calcite's plans, in the order in which they are made. */
public final class PlanCorrections {

  private PlanCorrections() {}

  /** Returns a plan as it should be before the planner looks for ways to run it. */
  public static RelNode ofLogical(RelNode plan) {
    return RandomCalls.takeOut(plan)
        .accept(new CheckedArithmetic(plan.getCluster().getRexBuilder()))
        .accept(new InstantCasts(plan.getCluster().getRexBuilder()))
        .accept(new IntervalParameters(plan.getCluster().getRexBuilder()))
        .accept(new UnequalValues())
        .accept(new JoinedSubQueries())
        .accept(new ComparedRows())
        .accept(new WindowOperands())
        .accept(new SemiJoins())
        .accept(new FirstRow())
        .accept(new OuterVariables());
  }

  /**
   * Returns a plan as it should be once its sub-queries are joins.
   *
   * @param executor computes constants
   */
  public static RelNode ofJoins(RelNode plan, RexExecutor executor) {
    return DistinctAggregates.expand(plan.accept(new LateralJoins()))
        .accept(new GrandTotals())
        .accept(new NullsInArrays())
        .accept(new MergedUnions())
        .accept(new ComputedRows(executor));
  }

  /** Returns a plan as it should be run. */
  public static RelNode ofPhysical(RelNode plan) {
    return UnmatchedRows.tellApart(NotNullCasts.takeOut(plan));
  }
}
