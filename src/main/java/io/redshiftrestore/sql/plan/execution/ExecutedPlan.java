package io.redshiftrestore.sql.plan.execution;

import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.rel.RelNode;

/** Prepares a finished plan for its execution. */
public final class ExecutedPlan {

  private ExecutedPlan() {}

  /** Returns a plan of the same rows that can be stopped, and that is not too long to compile. */
  public static RelNode of(RelNode plan) {
    LongExpressions expressions = new LongExpressions(plan.getCluster().getRexBuilder());
    RelNode shortened = expressions.shortened(ReusedInput.everywhere(plan));
    if (!(shortened instanceof EnumerableRel enumerable)) {
      return shortened;
    }
    EnumerableRel stoppable = StoppableInput.everywhere(enumerable);
    return expressions.sets().isEmpty()
        ? stoppable
        : new NamedValues(stoppable, expressions.sets());
  }
}
