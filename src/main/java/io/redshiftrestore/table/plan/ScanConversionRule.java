package io.redshiftrestore.table.plan;

import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;

/** Makes the logical scan the physical one. */
final class ScanConversionRule extends RelRule<RuleConfig> {

  static final RuleConfig CONFIG =
      RuleConfig.of(
          "ApiScanConversion",
          scan -> scan.operand(ApiScan.class).predicate(ApiScan::isLogical).noInputs(),
          ScanConversionRule::new);

  private ScanConversionRule(RuleConfig config) {
    super(config);
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    ApiScan scan = call.rel(0);
    call.transformTo(EnumerableApiScan.of(scan));
  }
}
