package io.redshiftrestore.sql.plan.execution;

import java.util.List;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexExecutor;
import org.apache.calcite.rex.RexNode;

/**
 * Computes constant expressions while a statement is planned, but leaves those with long lists for
 * the execution, which has sets for them. Calcite 1.42 compiles each for every row of a VALUES: a
 * list of 3,000 texts takes it a minute.
 */
public record ShortConstants(RexExecutor executor) implements RexExecutor {

  @Override
  public void reduce(RexBuilder builder, List<RexNode> constants, List<RexNode> reduced) {
    if (constants.stream().anyMatch(LongExpressions::isWithin)) {
      reduced.addAll(constants);
    } else {
      executor.reduce(builder, constants, reduced);
    }
  }
}
