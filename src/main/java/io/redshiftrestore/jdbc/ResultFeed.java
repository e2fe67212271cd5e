package io.redshiftrestore.jdbc;

import io.redshiftrestore.table.EnumerableApiScan;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.adapter.enumerable.EnumerableProject;
import org.apache.calcite.adapter.enumerable.EnumerableUnion;
import org.apache.calcite.rel.RelNode;

/**
 * Finds the scans each of whose rows becomes a row of the result. {@code setMaxRows} says how many
 * rows these need at most, after the statement has been planned.
 */
final class ResultFeed {

  private ResultFeed() {}

  /** Returns the plan with those scans marked. */
  static RelNode mark(RelNode node) {
    if (node instanceof EnumerableApiScan scan) {
      return scan.feedingResult();
    }
    if (!keepsEachRow(node)) {
      return node;
    }
    List<RelNode> inputs = node.getInputs().stream().map(ResultFeed::mark).toList();
    return node.copy(node.getTraitSet(), inputs);
  }

  private static boolean keepsEachRow(RelNode node) {
    return node instanceof EnumerableProject
        || (node instanceof EnumerableCalc calc && calc.getProgram().getCondition() == null)
        || (node instanceof EnumerableUnion union && union.all);
  }
}
