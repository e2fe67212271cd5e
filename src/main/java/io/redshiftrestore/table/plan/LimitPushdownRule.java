package io.redshiftrestore.table.plan;

import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.core.Sort;

/** Folds LIMIT and OFFSET into a scan all of whose rows they count. */
final class LimitPushdownRule extends RelRule<RuleConfig> {

  static final RuleConfig CONFIG =
      RuleConfig.of(
          "ApiLimitPushdown",
          sort ->
              sort.operand(Sort.class)
                  .predicate(candidate -> candidate.getCollation().getFieldCollations().isEmpty())
                  .oneInput(
                      scan ->
                          scan.operand(ApiScan.class)
                              .predicate(candidate -> candidate.isLogical() && !candidate.isCut())
                              .noInputs()),
          LimitPushdownRule::new);

  private LimitPushdownRule(RuleConfig config) {
    super(config);
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    Sort sort = call.rel(0);
    ApiScan scan = call.rel(1);
    call.transformTo(scan.cut(sort.offset, sort.fetch));
  }
}
