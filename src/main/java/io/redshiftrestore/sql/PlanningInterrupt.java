package io.redshiftrestore.sql;

import io.redshiftrestore.api.StatementCalls;
import org.apache.calcite.plan.RelOptListener;

/**
 * Ends the planning of a statement that was stopped. Calcite's own flag would have the planner make
 * do with the plan that it has got to, and go on.
 */
final class PlanningInterrupt implements RelOptListener {

  private final StatementCalls calls;

  PlanningInterrupt(StatementCalls calls) {
    this.calls = calls;
  }

  @Override
  public void ruleAttempted(RuleAttemptedEvent event) {
    calls.checkNotStopped();
  }

  @Override
  public void relEquivalenceFound(RelEquivalenceEvent event) {}

  @Override
  public void ruleProductionSucceeded(RuleProductionEvent event) {}

  @Override
  public void relDiscarded(RelDiscardedEvent event) {}

  @Override
  public void relChosen(RelChosenEvent event) {}
}
