package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.table.plan.RowProgram;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Window;
import org.apache.calcite.rex.RexLiteral;

/**
 * The window functions that run: generated code hands the rows to {@link WindowProgram#run}.
 *
 * <p>Calcite 1.42's own operator is wrong in NTILE, NTH_VALUE, empty frames, RANGE in descending
 * order or over NULL, EXCLUDE and IGNORE NULLS, does not have PERCENT_RANK and CUME_DIST, and
 * claims that its rows are in the order of its input, for which a later ORDER BY is left out.
 */
public final class StandardWindow extends Window implements EnumerableRel {

  private StandardWindow(
      Window window, RelTraitSet traits, RelNode input, List<RexLiteral> constants) {
    super(
        window.getCluster(),
        traits,
        window.getHints(),
        input,
        constants,
        window.getRowType(),
        window.groups);
  }

  /** Returns the operator for a window over an input that runs; its rows are in no known order. */
  static StandardWindow of(Window window, RelNode input) {
    RelTraitSet traits = window.getCluster().traitSetOf(EnumerableConvention.INSTANCE);
    return new StandardWindow(window, traits, input, window.getConstants());
  }

  @Override
  public StandardWindow copy(RelTraitSet traits, List<RelNode> inputs) {
    return new StandardWindow(this, traits, inputs.get(0), constants);
  }

  @Override
  public StandardWindow copy(List<RexLiteral> newConstants) {
    return new StandardWindow(this, traitSet, getInput(), newConstants);
  }

  @Override
  public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
    return RowProgram.implement(WindowProgram.of(this), this, implementor);
  }
}
