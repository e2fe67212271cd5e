package io.redshiftrestore.table.plan;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.redshiftrestore.table.read.Demand;
import io.redshiftrestore.table.read.ScanUse;
import io.redshiftrestore.table.read.TableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.adapter.enumerable.EnumerableAggregate;
import org.apache.calcite.adapter.enumerable.EnumerableBatchNestedLoopJoin;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.adapter.enumerable.EnumerableCorrelate;
import org.apache.calcite.adapter.enumerable.EnumerableHashJoin;
import org.apache.calcite.adapter.enumerable.EnumerableLimit;
import org.apache.calcite.adapter.enumerable.EnumerableLimitSort;
import org.apache.calcite.adapter.enumerable.EnumerableNestedLoopJoin;
import org.apache.calcite.adapter.enumerable.EnumerableProject;
import org.apache.calcite.adapter.enumerable.EnumerableSort;
import org.apache.calcite.adapter.enumerable.EnumerableUnion;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Window;
import org.apache.calcite.rex.RexNode;

/**
 * Walks down a finished plan and tells each scan what the plan does with it: things that no rule
 * can know, as they depend on all that stands above.
 */
public final class ScanUseVisitor {

  private final Multiset<TableReader<?>> scans = HashMultiset.create();

  private ScanUseVisitor() {}

  /** Returns the plan of a statement in which each scan knows how its rows are used. */
  public static RelNode tell(RelNode plan) {
    ScanUseVisitor use = new ScanUseVisitor();
    use.count(plan);
    return use.tell(plan, new ScanUse(Demand.RESULT, true, false), Optional.empty());
  }

  private void count(RelNode node) {
    if (node instanceof EnumerableApiScan scan) {
      scans.add(scan.reader());
    }
    node.getInputs().forEach(this::count);
  }

  private RelNode tell(RelNode node, ScanUse use, Optional<RexNode> residual) {
    if (node instanceof EnumerableApiScan scan) {
      boolean shared = use.shared() || scans.count(scan.reader()) > 1;
      return scan.usedAs(new ScanUse(use.demand(), use.feedsResult(), shared), residual);
    }
    if (node.getInputs().isEmpty()) {
      return node;
    }
    List<RelNode> inputs = new ArrayList<>();
    for (int i = 0; i < node.getInputs().size(); i++) {
      inputs.add(tell(node.getInput(i), ofInput(node, i, use), residual(node)));
    }
    return node.copy(node.getTraitSet(), inputs);
  }

  private static ScanUse ofInput(RelNode node, int input, ScanUse use) {
    return new ScanUse(
        demand(node, input, use.demand()),
        use.feedsResult() && keepsEachRow(node),
        use.shared() || (input == 1 && scansRightAgain(node)));
  }

  private static Demand demand(RelNode node, int input, Demand demand) {
    if (node instanceof EnumerableLimit) {
      return Demand.UNTIL_ENOUGH;
    }
    boolean drains =
        node instanceof EnumerableSort
            || node instanceof EnumerableLimitSort
            || node instanceof EnumerableAggregate
            || node instanceof Window
            || (node instanceof EnumerableHashJoin && input == 1);
    return drains ? Demand.EVERYTHING : demand;
  }

  private static boolean keepsEachRow(RelNode node) {
    return node instanceof EnumerableProject
        || (node instanceof EnumerableCalc calc && calc.getProgram().getCondition() == null)
        || (node instanceof EnumerableUnion union && union.all);
  }

  private static Optional<RexNode> residual(RelNode node) {
    return node instanceof EnumerableCalc calc && calc.getProgram().getCondition() != null
        ? Optional.of(calc.getProgram().expandLocalRef(calc.getProgram().getCondition()))
        : Optional.empty();
  }

  private static boolean scansRightAgain(RelNode node) {
    return node instanceof EnumerableNestedLoopJoin
        || node instanceof EnumerableBatchNestedLoopJoin
        || node instanceof EnumerableCorrelate;
  }
}
