package io.redshiftrestore.table;

import java.util.List;
import org.apache.calcite.plan.RelOptRule;

/** The planner rules that come with a scan. */
final class ScanRules {

  /**
   * Registered by the scan itself, so that they work in any Calcite connection whose model names
   * the schema.
   */
  static final List<RelOptRule> ALL =
      List.of(
          FilterPushdownRule.CONFIG.toRule(),
          LimitPushdownRule.CONFIG.toRule(),
          ScanConversionRule.CONFIG.toRule(),
          StrictLimitRule.CONFIG.toRule());

  private ScanRules() {}
}
