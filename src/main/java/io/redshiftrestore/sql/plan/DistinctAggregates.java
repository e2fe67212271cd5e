package io.redshiftrestore.sql.plan;

import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.rules.CoreRules;

/**
 * Says DISTINCT aggregates by grouping sets before the planner does, so that these are seen by
 * {@link GrandTotals}: beside {@code COUNT(DISTINCT x)}, Calcite 1.42 counts rows in the grand
 * total of such sets, which over no rows has no row.
 */
final class DistinctAggregates {

  private static final HepProgram EXPANSION =
      HepProgram.builder().addRuleInstance(CoreRules.AGGREGATE_EXPAND_DISTINCT_AGGREGATES).build();

  private DistinctAggregates() {}

  static RelNode expand(RelNode plan) {
    if (!has(plan)) {
      return plan;
    }
    HepPlanner planner = new HepPlanner(EXPANSION, plan.getCluster().getPlanner().getContext());
    planner.setRoot(plan);
    return planner.findBestExp();
  }

  private static boolean has(RelNode plan) {
    return (plan instanceof Aggregate aggregate && aggregate.containsDistinctCall())
        || plan.getInputs().stream().anyMatch(DistinctAggregates::has);
  }
}
