package io.redshiftrestore.sql.plan.random;

import io.redshiftrestore.table.plan.RuleConfig;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Asks conditions that are not of the random numbers before these are drawn, so that keys reach the
 * scan. Not so for numbers that are repeated, and for conditions of a row around: the numbers stay
 * with the rows that they are of elsewhere.
 */
final class RandomFilterRule extends RelRule<RuleConfig> {

  static final RuleConfig CONFIG =
      RuleConfig.of(
          "RandomFilter",
          filter ->
              filter
                  .operand(LogicalFilter.class)
                  .oneInput(
                      columns ->
                          columns
                              .operand(RandomColumns.class)
                              .predicate(node -> !node.isRepeated())
                              .anyInputs()),
          RandomFilterRule::new);

  private RandomFilterRule(RuleConfig config) {
    super(config);
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    Filter filter = call.rel(0);
    RandomColumns columns = call.rel(1);
    int width = columns.getInput().getRowType().getFieldCount();
    ImmutableBitSet known = ImmutableBitSet.range(width);
    List<RexNode> before = new ArrayList<>();
    List<RexNode> after = new ArrayList<>();
    for (RexNode condition : RelOptUtil.conjunctions(filter.getCondition())) {
      boolean isKnown =
          !RexUtil.containsCorrelation(condition)
              && known.contains(RelOptUtil.InputFinder.bits(condition));
      (isKnown ? before : after).add(condition);
    }
    if (!before.isEmpty()) {
      RelBuilder builder = call.builder();
      RelNode rows = builder.push(columns.getInput()).filter(before).build();
      call.transformTo(builder.push(RandomColumns.of(rows, columns.calls())).filter(after).build());
    }
  }
}
