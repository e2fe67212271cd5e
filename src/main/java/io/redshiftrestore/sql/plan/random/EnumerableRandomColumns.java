package io.redshiftrestore.sql.plan.random;

import java.lang.reflect.Method;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.JavaRowFormat;
import org.apache.calcite.adapter.enumerable.PhysType;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;

/** Random numbers that run: generated code hands the rows to {@link RandomProgram#run}. */
public final class EnumerableRandomColumns extends RandomColumns implements EnumerableRel {

  private static final Method RUN =
      Types.lookupMethod(RandomProgram.class, "run", DataContext.class, Enumerable.class);

  private EnumerableRandomColumns(RandomColumns columns, RelTraitSet traits, RelNode input) {
    super(columns.getCluster(), traits, input, columns.calls(), columns.isRepeated());
  }

  static EnumerableRandomColumns of(RandomColumns columns, RelNode input) {
    RelTraitSet traits = columns.getCluster().traitSetOf(EnumerableConvention.INSTANCE);
    return new EnumerableRandomColumns(columns, traits, input);
  }

  @Override
  public EnumerableRandomColumns copy(RelTraitSet traits, List<RelNode> inputs) {
    return new EnumerableRandomColumns(this, traits, inputs.get(0));
  }

  @Override
  public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
    PhysType rows =
        PhysTypeImpl.of(implementor.getTypeFactory(), getRowType(), JavaRowFormat.ARRAY, false);
    BlockBuilder block = new BlockBuilder();
    Result input = implementor.visitChild(this, 0, (EnumerableRel) getInput(), Prefer.ARRAY);
    Expression inputRows =
        input.physType.convertTo(block.append("input", input.block), JavaRowFormat.ARRAY);
    Expression extended =
        Expressions.call(
            implementor.stash(new RandomProgram(this), RandomProgram.class),
            RUN,
            DataContext.ROOT,
            inputRows);
    block.add(Expressions.return_(null, extended));
    return implementor.result(rows, block.toBlock());
  }
}
