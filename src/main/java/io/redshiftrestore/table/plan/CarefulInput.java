package io.redshiftrestore.table.plan;

import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.PhysType;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.TransformedEnumerator;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.plan.RelOptCost;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.SingleRel;
import org.apache.calcite.rel.metadata.RelMetadataQuery;

/**
 * An input that is never asked for a row after its last.
 *
 * <p>Calcite's join in batches asks once more when the last batch was not full, and some sources,
 * CSV files among them, have closed by then.
 */
public final class CarefulInput extends SingleRel implements EnumerableRel {

  CarefulInput(RelNode input) {
    super(input.getCluster(), input.getTraitSet(), input);
  }

  @Override
  public CarefulInput copy(RelTraitSet traits, List<RelNode> inputs) {
    return new CarefulInput(inputs.get(0));
  }

  @Override
  public RelOptCost computeSelfCost(RelOptPlanner planner, RelMetadataQuery metadata) {
    return planner.getCostFactory().makeTinyCost();
  }

  @Override
  public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
    BlockBuilder block = new BlockBuilder();
    Result result = implementor.visitChild(this, 0, (EnumerableRel) getInput(), prefer);
    PhysType rows = PhysTypeImpl.of(implementor.getTypeFactory(), getRowType(), result.format);
    block.add(
        Expressions.return_(
            null,
            Expressions.call(
                Types.lookupMethod(CarefulInput.class, "ofRows", Enumerable.class),
                block.append("input", result.block))));
    return implementor.result(rows, block.toBlock());
  }

  /** Returns the same rows; called by generated code. */
  public static <T> Enumerable<T> ofRows(Enumerable<T> rows) {
    return new AbstractEnumerable<>() {
      @Override
      public Enumerator<T> enumerator() {
        return new UntilTheLast<>(rows.enumerator());
      }
    };
  }

  private static final class UntilTheLast<T> extends TransformedEnumerator<T, T> {

    private boolean ended;

    UntilTheLast(Enumerator<T> rows) {
      super(rows);
    }

    @Override
    protected T transform(T row) {
      return row;
    }

    @Override
    public boolean moveNext() {
      ended = ended || !super.moveNext();
      return !ended;
    }

    @Override
    public void reset() {
      ended = false;
      super.reset();
    }
  }
}
