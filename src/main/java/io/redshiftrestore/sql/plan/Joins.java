package io.redshiftrestore.sql.plan;

import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.RelBuilder;

/** How this driver's corrections make joins. */
final class Joins {

  private Joins() {}

  /** Returns a builder that has inputs and merges no projections beneath sub-queries. */
  static RelBuilder builder(RelNode... inputs) {
    return RelFactories.LOGICAL_BUILDER
        .create(inputs[0].getCluster(), null)
        .transform(config -> config.withBloat(-1))
        .pushAll(List.of(inputs));
  }

  /** Joins both sides, with what their keys are computed by in projections of their own. */
  static void join(RelBuilder builder, JoinRelType type, RexNode condition) {
    builder.join(type, condition);
    if (builder.peek() instanceof Join join) {
      RelNode pushed = RelOptUtil.pushDownJoinConditions(join, builder);
      builder.build();
      builder.push(pushed);
    }
  }

  /**
   * Returns a join that stands in another's place.
   *
   * @param replaced whose columns are the first ones of the join
   */
  static RelNode withColumnsOf(RelNode replaced, RelBuilder builder) {
    int count = replaced.getRowType().getFieldCount();
    return builder
        .project(builder.fields().subList(0, count), replaced.getRowType().getFieldNames())
        .build();
  }
}
