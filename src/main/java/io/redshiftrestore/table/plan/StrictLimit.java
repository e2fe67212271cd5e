package io.redshiftrestore.table.plan;

import io.redshiftrestore.table.read.RowRange;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableLimit;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.PhysType;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptCost;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * A limit that asks its input for no row beyond the last that it gives.
 *
 * <p>Calcite's own limit asks for one more to learn that it is done, and that one may lie any
 * number of pages away.
 */
public final class StrictLimit extends EnumerableLimit {

  StrictLimit(
      RelOptCluster cluster,
      RelTraitSet traits,
      RelNode input,
      @Nullable RexNode offset,
      @Nullable RexNode fetch) {
    super(cluster, traits, input, offset, fetch);
  }

  @Override
  public StrictLimit copy(RelTraitSet traits, List<RelNode> inputs) {
    return new StrictLimit(getCluster(), traits, inputs.get(0), offset, fetch);
  }

  /** Half the cost of Calcite's own limit, to be preferred to it. */
  @Override
  public @Nullable RelOptCost computeSelfCost(RelOptPlanner planner, RelMetadataQuery metadata) {
    RelOptCost cost = super.computeSelfCost(planner, metadata);
    return cost == null ? null : cost.multiplyBy(0.5);
  }

  @Override
  public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
    BlockBuilder block = new BlockBuilder();
    Result input = implementor.visitChild(this, 0, (EnumerableRel) getInput(), prefer);
    PhysType rows = PhysTypeImpl.of(implementor.getTypeFactory(), getRowType(), input.format);
    OperandCompiler operands = new OperandCompiler(getCluster(), implementor, block);
    RowRange range =
        new RowRange(operands.compileOptional(offset), operands.compileOptional(fetch));
    Expression limited =
        Expressions.call(
            implementor.stash(range, RowRange.class),
            Types.lookupMethod(RowRange.class, "apply", DataContext.class, Enumerable.class),
            DataContext.ROOT,
            block.append("input", input.block));
    block.add(Expressions.return_(null, limited));
    return implementor.result(rows, block.toBlock());
  }
}
