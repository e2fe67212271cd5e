package io.redshiftrestore.sql.plan.execution;

import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.rel.RelNode;

/** Prepares a finished plan for its execution. */
public final class ExecutedPlan {

  private ExecutedPlan() {}

  /** Returns a plan of the same rows that can be stopped, and that is not too long to compile. */
  public static RelNode of(RelNode plan) {
    return plan instanceof EnumerableRel enumerable ? StoppableInput.everywhere(enumerable) : plan;
  }
}
