package io.redshiftrestore.table.plan;

import java.util.Map;
import org.apache.calcite.adapter.enumerable.EnumerableBatchNestedLoopJoin;
import org.apache.calcite.adapter.enumerable.EnumerableBatchNestedLoopJoinRule;
import org.apache.calcite.plan.RelHintsPropagator;
import org.apache.calcite.plan.RelOptPredicateList;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rex.RexSimplify;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.util.ImmutableBitSet;

/** Offers joins that hand keys to a scan in batches, with a {@link CarefulInput} for the keys. */
final class LookupJoinRule extends EnumerableBatchNestedLoopJoinRule {

  /** A method of Java's has 255 parameters at most, and a batch 20 keys. */
  private static final int MOST_KEY_COLUMNS = 10;

  LookupJoinRule(Config config) {
    super(config);
  }

  /**
   * A join without a match needs no keys, and Calcite's rule breaks on it; a join by many columns
   * makes code that does not compile, as each column of each key of a batch is a parameter in it.
   */
  @Override
  public boolean matches(RelOptRuleCall call) {
    Join join = call.rel(0);
    RexSimplify simplify =
        new RexSimplify(
            join.getCluster().getRexBuilder(), RelOptPredicateList.EMPTY, RexUtil.EXECUTOR);
    return super.matches(call)
        && keyColumns(join) <= MOST_KEY_COLUMNS
        && !simplify.simplifyUnknownAsFalse(join.getCondition()).isAlwaysFalse();
  }

  private static int keyColumns(Join join) {
    int left = join.getLeft().getRowType().getFieldCount();
    return RelOptUtil.InputFinder.bits(join.getCondition())
        .intersect(ImmutableBitSet.range(left))
        .cardinality();
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    super.onMatch(new CarefulCall(call));
  }

  /** Calcite's rule makes the join out of reach of a subclass, and hands it to the call. */
  private static final class CarefulCall extends RelOptRuleCall {

    private final RelOptRuleCall call;

    CarefulCall(RelOptRuleCall call) {
      super(call.getPlanner(), call.getOperand0(), call.rels, Map.of(), call.getParents());
      this.call = call;
    }

    @Override
    public void transformTo(
        RelNode result, Map<RelNode, RelNode> equivalents, RelHintsPropagator handler) {
      call.transformTo(careful(result), equivalents, handler);
    }

    private static RelNode careful(RelNode result) {
      if (result instanceof EnumerableBatchNestedLoopJoin join) {
        return join.copy(
            join.getTraitSet(),
            join.getCondition(),
            new CarefulInput(join.getLeft()),
            join.getRight(),
            join.getJoinType(),
            false);
      }
      return result;
    }
  }
}
