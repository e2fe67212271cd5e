package io.redshiftrestore.sql.plan.random;

import java.util.List;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelOptRule;

/** The planner rules for random numbers. */
public final class RandomRules {

  private static final List<RelOptRule> ADDED =
      List.of(RandomColumnsRule.CONFIG.toRule(), RandomFilterRule.CONFIG.toRule());

  private RandomRules() {}

  /** Adds the rules. */
  public static void register(RelOptPlanner planner) {
    ADDED.forEach(planner::addRule);
  }
}
