package io.redshiftrestore.sql.plan;

import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexShuttle;

/** A shuttle that changes the expressions of a plan, and those of the plans of sub-queries. */
abstract class ExpressionShuttle extends SubQueryShuttle {

  private final RexShuttle expressions;

  ExpressionShuttle(RexShuttle expressions) {
    this.expressions = expressions;
  }

  @Override
  public RelNode visit(RelNode node) {
    return super.visit(node.accept(expressions));
  }
}
