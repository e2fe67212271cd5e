package io.redshiftrestore.sql.plan.random;

import org.apache.calcite.plan.RelOptPlanner;

/** The planner rules for random numbers. */
public final class RandomRules {

  private RandomRules() {}

  /** Adds the rules. */
  public static void register(RelOptPlanner planner) {
    planner.addRule(RandomColumnsRule.CONFIG.toRule());
    planner.addRule(RandomFilterRule.CONFIG.toRule());
  }
}
