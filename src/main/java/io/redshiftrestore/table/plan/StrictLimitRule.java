package io.redshiftrestore.table.plan;

import org.apache.calcite.adapter.enumerable.EnumerableLimit;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;

/** Offers a {@link StrictLimit} in the place of each of Calcite's own limits. */
final class StrictLimitRule extends RelRule<RuleConfig> {

  static final RuleConfig CONFIG =
      RuleConfig.of(
          "StrictLimit",
          limit ->
              limit
                  .operand(EnumerableLimit.class)
                  .predicate(candidate -> !(candidate instanceof StrictLimit))
                  .anyInputs(),
          StrictLimitRule::new);

  private StrictLimitRule(RuleConfig config) {
    super(config);
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    EnumerableLimit limit = call.rel(0);
    call.transformTo(
        new StrictLimit(
            limit.getCluster(), limit.getTraitSet(), limit.getInput(), limit.offset, limit.fetch));
  }
}
