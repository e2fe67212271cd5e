package io.redshiftrestore.sql.plan.random;

import io.redshiftrestore.table.plan.RowProgram;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;

/** Random numbers that run: generated code hands the rows to {@link RandomProgram#run}. */
public final class EnumerableRandomColumns extends RandomColumns implements EnumerableRel {

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
    return RowProgram.implement(new RandomProgram(this), this, implementor);
  }
}
