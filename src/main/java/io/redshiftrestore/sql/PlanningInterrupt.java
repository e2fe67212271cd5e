package io.redshiftrestore.sql;

import io.redshiftrestore.table.read.StatementScope;
import org.apache.calcite.plan.RelOptListener;

/**
 * Ends the planning of a statement that was stopped. Calcite's own flag would have the planner make
 * do with the plan that it has got to, and go on.
 */
final class PlanningInterrupt implements RelOptListener {

  private final StatementScope scope;

  PlanningInterrupt(StatementScope scope) {
    this.scope = scope;
  }

  @Override
  public void ruleAttempted(RuleAttemptedEvent event) {
    scope.checkGoesOn();
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
