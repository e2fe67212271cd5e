package io.redshiftrestore.sql.plan;

import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate.Group;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one row where one is enough: for EXISTS, and for the only row of a SELECT DISTINCT that
 * is wanted. Calcite reads everything that EXISTS has, and takes out what comes twice before it
 * cuts.
 */
final class FirstRow extends SubQueryShuttle {

  @Override
  protected RexNode changed(RexSubQuery query) {
    return query.getKind() == SqlKind.EXISTS ? query.clone(firstOf(unasked(query.rel))) : query;
  }

  @Override
  public RelNode visit(LogicalSort sort) {
    RelNode visited = super.visit(sort);
    return visited instanceof LogicalSort first
            && isLimit(first)
            && first.getInput() instanceof LogicalAggregate distinct
            && isDistinct(distinct)
        ? distinct.copy(distinct.getTraitSet(), List.of(firstOf(distinct.getInput())))
        : visited;
  }

  /** Returns whether a sort asks for one row, whichever. */
  static boolean isLimit(LogicalSort sort) {
    return sort.offset == null
        && sort.getCollation().getFieldCollations().isEmpty()
        && sort.fetch instanceof RexLiteral limit
        && number(limit) == 1;
  }

  private static boolean isDistinct(LogicalAggregate aggregate) {
    return aggregate.getGroupType() == Group.SIMPLE
        && !aggregate.getGroupSet().isEmpty()
        && aggregate.getAggCallList().isEmpty();
  }

  private static RelNode firstOf(RelNode rows) {
    Double most = rows.getCluster().getMetadataQuery().getMaxRowCount(rows);
    if (most != null && most <= 1) {
      return rows;
    }
    RexBuilder builder = rows.getCluster().getRexBuilder();
    RexNode one = builder.makeExactLiteral(BigDecimal.ONE);
    return LogicalSort.create(rows, RelCollations.EMPTY, null, one);
  }

  /** Returns rows of which there are some if, and only if, a sub-query has some. */
  static RelNode unasked(RelNode rel) {
    if (rel instanceof LogicalProject project && !project.containsOver()) {
      return unasked(project.getInput());
    }
    if (rel instanceof LogicalSort sort
        && sort.offset == null
        && (sort.fetch == null || isSome(sort.fetch))) {
      return unasked(sort.getInput());
    }
    return rel instanceof LogicalAggregate groups
            && groups.getGroupType() == Group.SIMPLE
            && !groups.getGroupSet().isEmpty()
        ? unasked(groups.getInput())
        : rel;
  }

  /** Returns whether a limit lets a row pass. */
  static boolean isSome(@Nullable RexNode fetch) {
    return fetch instanceof RexLiteral && number(fetch) >= 1;
  }

  private static long number(RexNode literal) {
    return RexLiteral.numberValue(literal).longValue();
  }
}
