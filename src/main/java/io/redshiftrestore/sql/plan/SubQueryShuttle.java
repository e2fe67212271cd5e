package io.redshiftrestore.sql.plan;

import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;

/** A shuttle that visits the plans of sub-queries as well, those within before those around. */
abstract class SubQueryShuttle extends RelHomogeneousShuttle {

  private final RexShuttle subQueries =
      new RexShuttle() {
        @Override
        public RexNode visitSubQuery(RexSubQuery query) {
          RexSubQuery visited = (RexSubQuery) super.visitSubQuery(query);
          return changed(visited.clone(visited.rel.accept(SubQueryShuttle.this)));
        }
      };

  /** Returns what stands in the place of a sub-query whose plan has been visited. */
  protected RexNode changed(RexSubQuery query) {
    return query;
  }

  @Override
  public RelNode visit(RelNode node) {
    return super.visit(node.accept(subQueries));
  }
}
