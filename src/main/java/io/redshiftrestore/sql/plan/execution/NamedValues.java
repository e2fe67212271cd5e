package io.redshiftrestore.sql.plan.execution;

import java.util.List;
import java.util.Map;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.SingleRel;

/** The top of a plan whose code finds values by name in its execution. */
final class NamedValues extends SingleRel implements EnumerableRel {

  private final Map<String, Object> values;

  NamedValues(RelNode input, Map<String, Object> values) {
    super(input.getCluster(), input.getTraitSet(), input);
    this.values = Map.copyOf(values);
  }

  @Override
  public NamedValues copy(RelTraitSet traits, List<RelNode> inputs) {
    return new NamedValues(inputs.get(0), values);
  }

  @Override
  public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
    implementor.map.putAll(values);
    return implementor.visitChild(this, 0, (EnumerableRel) getInput(), prefer);
  }
}
