package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.table.plan.RuleConfig;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.rules.ProjectToWindowRule.ProjectToLogicalProjectAndWindowRule.ProjectToLogicalProjectAndWindowRuleConfig;

/**
 * Drops the order that a projection with window functions is thought to have from its input.
 *
 * <p>Calcite 1.42 hands it on to the window that it makes of it, whose columns are others: that
 * sorts by a wrong column, and fails with one that the window does not have.
 */
final class UnsortedProjectRule extends RelRule<RuleConfig> {

  static final RuleConfig CONFIG =
      RuleConfig.of(
          "UnsortedProject",
          project ->
              project
                  .operand(LogicalProject.class)
                  .predicate(candidate -> candidate.containsOver() && isSorted(candidate))
                  .anyInputs(),
          UnsortedProjectRule::new);

  /** Calcite's rule that makes windows, for projections of which no order is known. */
  static final RelOptRule UNSORTED_TO_WINDOW =
      ProjectToLogicalProjectAndWindowRuleConfig.DEFAULT
          .withOperandSupplier(
              project ->
                  project
                      .operand(Project.class)
                      .predicate(candidate -> candidate.containsOver() && !isSorted(candidate))
                      .anyInputs())
          .withDescription("UnsortedProjectToWindow")
          .toRule();

  private UnsortedProjectRule(RuleConfig config) {
    super(config);
  }

  private static boolean isSorted(Project project) {
    return !project.getTraitSet().equals(unsorted(project));
  }

  private static RelTraitSet unsorted(Project project) {
    return project.getTraitSet().replace(RelCollations.EMPTY);
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    LogicalProject project = call.rel(0);
    call.transformTo(project.copy(unsorted(project), project.getInputs()));
  }
}
