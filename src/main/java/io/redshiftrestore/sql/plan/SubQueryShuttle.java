package io.redshiftrestore.sql.plan;

import java.util.List;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;

/** A shuttle that visits the plans of sub-queries as well, those within before those around. */
abstract class SubQueryShuttle extends RelHomogeneousShuttle {

  private final RexShuttle subQueries =
      new RexShuttle() {
        /** An OR that takes the place of a sub-query under an OR becomes part of it. */
        @Override
        public RexNode visitCall(RexCall call) {
          RexCall visited = (RexCall) super.visitCall(call);
          List<RexNode> operands = visited.getOperands();
          List<RexNode> flat = RexUtil.flatten(operands, visited.getOperator());
          return flat.size() == operands.size() ? visited : visited.clone(visited.getType(), flat);
        }

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
