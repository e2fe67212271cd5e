package io.redshiftrestore.sql.plan;

import io.redshiftrestore.sql.plan.random.RandomRules;
import io.redshiftrestore.sql.plan.window.WindowRules;
import org.apache.calcite.adapter.enumerable.EnumerableRules;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.PhysicalNode;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.rules.CoreRules;
import org.apache.calcite.rel.rules.SemiJoinRule;

/** Which of Calcite's rules plan a statement. */
public final class PlannerRules {

  /**
   * Makes a semi-join of a join with groups that nobody asks for, but not with an aggregate without
   * groups: that has a row even of nothing, which Calcite's rule forgets. Seen in Calcite 1.42.
   */
  private static final RelOptRule GROUPS_TO_SEMI_JOIN =
      SemiJoinRule.ProjectToSemiJoinRule.ProjectToSemiJoinRuleConfig.DEFAULT
          .withOperandSupplier(
              projectOfJoin(
                  right ->
                      right
                          .operand(Aggregate.class)
                          .predicate(groups -> groups.getGroupCount() > 0)
                          .anyInputs()))
          .withDescription("GroupsToSemiJoin")
          .toRule();

  /**
   * Makes a semi-join of a join with rows of which each row meets one at most, or leaves a left one
   * out, but not over rows that are planned already: what is left may be these, and to give them
   * for a plan is an error to the planner. Seen in Calcite 1.42.
   */
  private static final RelOptRule UNIQUE_TO_SEMI_JOIN =
      SemiJoinRule.JoinOnUniqueToSemiJoinRule.JoinOnUniqueToSemiJoinRuleConfig.DEFAULT
          .withOperandSupplier(
              projectOfJoin(
                  right ->
                      right
                          .operand(RelNode.class)
                          .predicate(rows -> !(rows instanceof Aggregate))
                          .anyInputs()))
          .withDescription("UniqueToSemiJoin")
          .toRule();

  private PlannerRules() {}

  /**
   * Puts this driver's operator for window functions in the place of Calcite's, and leaves out the
   * rules that merge inputs which are in order. That for a UNION cuts each input to the LIMIT
   * before it takes out what comes twice, and so gives too few rows; that for a left join takes its
   * rows to be in the order of the right side, whose columns are NULL without a partner. Seen in
   * Calcite 1.42.
   *
   * <p>Nor are projections moved beneath filters: another rule moves them back, a scan has all of
   * its columns anyway, and what both try in turn is a tenth of the time that planning takes.
   */
  public static void choose(RelOptPlanner planner) {
    planner.removeRule(CoreRules.PROJECT_FILTER_TRANSPOSE);
    planner.removeRule(EnumerableRules.ENUMERABLE_MERGE_UNION_RULE);
    planner.removeRule(EnumerableRules.ENUMERABLE_MERGE_JOIN_RULE);
    WindowRules.register(planner);
    RandomRules.register(planner);
    planner.removeRule(CoreRules.JOIN_TO_SEMI_JOIN);
    planner.removeRule(CoreRules.PROJECT_TO_SEMI_JOIN);
    planner.addRule(GROUPS_TO_SEMI_JOIN);
    planner.removeRule(CoreRules.JOIN_ON_UNIQUE_TO_SEMI_JOIN);
    planner.addRule(UNIQUE_TO_SEMI_JOIN);
  }

  /** Matches projections of joins whose left side is not planned yet. */
  private static RelRule.OperandTransform projectOfJoin(RelRule.OperandTransform right) {
    return project ->
        project
            .operand(Project.class)
            .oneInput(
                join ->
                    join.operand(Join.class)
                        .predicate(PlannerRules::isInnerOrLeft)
                        .inputs(
                            left ->
                                left.operand(RelNode.class)
                                    .predicate(rows -> !(rows instanceof PhysicalNode))
                                    .anyInputs(),
                            right));
  }

  private static boolean isInnerOrLeft(Join join) {
    return join.getJoinType() == JoinRelType.INNER || join.getJoinType() == JoinRelType.LEFT;
  }
}
