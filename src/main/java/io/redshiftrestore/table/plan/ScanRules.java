package io.redshiftrestore.table.plan;

import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableBatchNestedLoopJoinRule;
import org.apache.calcite.adapter.enumerable.EnumerableRules;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.rules.FilterProjectTransposeRule;
import org.apache.calcite.rel.rules.JoinCommuteRule;
import org.apache.calcite.rex.RexUtil;

/** The planner rules that come with a scan. */
final class ScanRules {

  /** How many keys a join hands to a scan at a time. */
  private static final int KEYS_OF_A_BATCH = 20;

  /** Calcite has this rule, but does not register it by itself. */
  private static final RelOptRule JOIN_BY_LOOKUPS =
      new LookupJoinRule(
          EnumerableBatchNestedLoopJoinRule.Config.DEFAULT.withBatchSize(KEYS_OF_A_BATCH));

  /** Calcite's own rule leaves the filter of a join above a projection, out of a scan's reach. */
  private static final RelOptRule CORRELATED_FILTER_THROUGH_PROJECT =
      FilterProjectTransposeRule.Config.DEFAULT
          .withOperandFor(
              Filter.class,
              filter -> RexUtil.containsCorrelation(filter.getCondition()),
              Project.class,
              project -> !project.containsOver())
          .withCopyFilter(true)
          .withCopyProject(true)
          .withDescription("CorrelatedFilterProjectTranspose")
          .as(FilterProjectTransposeRule.Config.class)
          .toRule();

  /**
   * Makes a right join a left join, which can look up the keys that come from its left side.
   * Calcite's own rule leaves outer joins as they are.
   */
  private static final RelOptRule RIGHT_JOIN_TO_LEFT =
      JoinCommuteRule.Config.DEFAULT
          .withOperandSupplier(
              operand ->
                  operand
                      .operand(LogicalJoin.class)
                      .predicate(join -> join.getJoinType() == JoinRelType.RIGHT)
                      .anyInputs())
          .withDescription("RightJoinToLeft")
          .as(JoinCommuteRule.Config.class)
          .withSwapOuter(true)
          .toRule();

  /**
   * Registered by the scan itself, so that they work in any Calcite connection whose model names
   * the schema.
   */
  static final List<RelOptRule> ALL =
      List.of(
          FilterPushdownRule.CONFIG.toRule(),
          LimitPushdownRule.CONFIG.toRule(),
          ScanConversionRule.CONFIG.toRule(),
          StrictLimitRule.CONFIG.toRule(),
          EnumerableRules.ENUMERABLE_LIMIT_SORT_RULE,
          JOIN_BY_LOOKUPS,
          RIGHT_JOIN_TO_LEFT,
          CORRELATED_FILTER_THROUGH_PROJECT);

  private ScanRules() {}
}
