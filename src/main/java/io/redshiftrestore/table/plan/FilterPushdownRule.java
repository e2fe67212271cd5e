package io.redshiftrestore.table.plan;

import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rex.RexNode;

/** Folds what a filter says about key columns into the scan, and keeps the rest above it. */
final class FilterPushdownRule extends RelRule<RuleConfig> {

  static final RuleConfig CONFIG =
      RuleConfig.of(
          "ApiFilterPushdown",
          filter ->
              filter
                  .operand(Filter.class)
                  .oneInput(
                      scan ->
                          scan.operand(ApiScan.class)
                              .predicate(candidate -> candidate.isLogical() && !candidate.isCut())
                              .noInputs()),
          FilterPushdownRule::new);

  private FilterPushdownRule(RuleConfig config) {
    super(config);
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    Filter filter = call.rel(0);
    ApiScan scan = call.rel(1);
    Pushdown pushdown =
        Pushdown.of(
            filter.getCondition(), scan.reader.table(), filter.getCluster().getRexBuilder());
    var news = pushdown.pushed().stream().filter(term -> !scan.terms().contains(term)).toList();
    if (news.isEmpty()) {
      return;
    }
    RexNode[] residual = pushdown.residual().toArray(RexNode[]::new);
    call.transformTo(call.builder().push(scan.and(news)).filter(residual).build());
  }
}
