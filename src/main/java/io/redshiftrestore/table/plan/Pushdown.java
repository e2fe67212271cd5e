package io.redshiftrestore.table.plan;

import io.redshiftrestore.table.declaration.ApiTable;
import io.redshiftrestore.table.keys.KeyPredicate;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;

/**
 * A condition split into what the scan takes over and what must still be checked above it.
 *
 * @param pushed what the scan can use to ask for less
 * @param residual the terms that the scan does not guarantee; the pushed terms of the others hold
 *     for each of its rows, so that nothing needs to check them again
 */
record Pushdown(List<KeyPredicate<RexNode>> pushed, List<RexNode> residual) {

  Pushdown {
    pushed = List.copyOf(pushed);
    residual = List.copyOf(residual);
  }

  /** Splits a condition over the columns of a table. */
  static Pushdown of(RexNode condition, ApiTable<?> table, RexBuilder rexBuilder) {
    ConditionReader conditions = new ConditionReader(table, rexBuilder);
    List<RexNode> terms = RelOptUtil.conjunctions(condition);
    List<KeyPredicate<RexNode>> pushed = new ArrayList<>();
    List<RexNode> residual = new ArrayList<>();
    for (RexNode term : terms) {
      KeyCondition found = conditions.read(term);
      if (!found.isAnything()) {
        pushed.add(found.predicate());
      }
      if (!found.exact()) {
        residual.add(term);
      }
    }
    pushed.addAll(conditions.ranges(terms));
    return new Pushdown(pushed, residual);
  }
}
