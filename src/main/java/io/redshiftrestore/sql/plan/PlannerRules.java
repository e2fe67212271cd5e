package io.redshiftrestore.sql.plan;

import io.redshiftrestore.sql.plan.window.WindowRules;
import org.apache.calcite.adapter.enumerable.EnumerableRules;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.tools.RelBuilder;

/** Which of Calcite's rules plan a statement. */
public final class PlannerRules {

  /**
   * How rules build. Without {@code aggregateUnique}, an aggregate without groups of what has one
   * row at most gives way to that row, or to nothing, although it has a row even of nothing:
   * Calcite 1.42 asks there whether its input is surely empty, not whether it may be.
   */
  public static final RelBuilder.Config BUILDER =
      RelBuilder.Config.DEFAULT.withAggregateUnique(true);

  private PlannerRules() {}

  /**
   * Puts this driver's operator for window functions in the place of Calcite's, and leaves out the
   * rules that merge inputs which are in order. That for a UNION cuts each input to the LIMIT
   * before it takes out what comes twice, and so gives too few rows; that for a left join takes its
   * rows to be in the order of the right side, whose columns are NULL without a partner. Seen in
   * Calcite 1.42.
   */
  public static void choose(RelOptPlanner planner) {
    planner.removeRule(EnumerableRules.ENUMERABLE_MERGE_UNION_RULE);
    planner.removeRule(EnumerableRules.ENUMERABLE_MERGE_JOIN_RULE);
    WindowRules.register(planner);
  }
}
