package io.redshiftrestore.sql.plan.window;

import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableRules;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.rel.rules.CoreRules;

/** The planner rules for window functions. */
public final class WindowRules {

  private static final List<RelOptRule> ADDED =
      List.of(
          UnsortedProjectRule.CONFIG.toRule(),
          UnsortedProjectRule.UNSORTED_TO_WINDOW,
          StandardWindowRule.CONFIG.toRule());

  private WindowRules() {}

  /** Puts this driver's window operator in the place of Calcite's. */
  public static void register(RelOptPlanner planner) {
    planner.removeRule(EnumerableRules.ENUMERABLE_WINDOW_RULE);
    planner.removeRule(CoreRules.PROJECT_TO_LOGICAL_PROJECT_AND_WINDOW);
    ADDED.forEach(planner::addRule);
  }
}
