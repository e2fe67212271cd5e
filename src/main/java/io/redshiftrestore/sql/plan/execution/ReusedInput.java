package io.redshiftrestore.sql.plan.execution;

import io.redshiftrestore.sql.plan.random.RandomColumns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.adapter.enumerable.EnumerableBatchNestedLoopJoin;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.SingleRel;
import org.apache.calcite.rel.core.Calc;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.RepeatUnion;

/**
 * A part of what is asked for anew with each row around it, which does not depend on that row: its
 * rows are computed once in an execution, as {@link Keeping} says.
 */
final class ReusedInput extends SingleRel implements EnumerableRel {

  private ReusedInput(RelTraitSet traits, RelNode input) {
    super(input.getCluster(), traits, input);
  }

  /** How often a part of a plan runs in an execution. */
  private enum Runs {
    ONCE,
    /** As the planner has it: for each batch of keys. */
    IN_BATCHES,
    /** As the statement has it: for each row, with random numbers of its own. */
    FOR_EACH_ROW;

    Runs ofInput(RelNode node, int input) {
      if (input == 1 && (node instanceof Correlate || node instanceof RepeatUnion)) {
        return FOR_EACH_ROW;
      }
      return this == ONCE && input == 1 && node instanceof EnumerableBatchNestedLoopJoin
          ? IN_BATCHES
          : this;
    }

    boolean mayReuse(RelNode plan) {
      return this == IN_BATCHES || (this == FOR_EACH_ROW && !RandomColumns.areIn(plan));
    }
  }

  /** Returns a plan of the same rows in which nothing is computed anew that stays the same. */
  static RelNode everywhere(RelNode plan) {
    return reused(plan, Runs.ONCE);
  }

  private static RelNode reused(RelNode plan, Runs runs) {
    if (plan instanceof EnumerableRel
        && runs.mayReuse(plan)
        && isWork(plan)
        && staysTheSame(plan)) {
      return new ReusedInput(plan.getTraitSet(), plan);
    }
    List<RelNode> inputs = new ArrayList<>();
    for (int i = 0; i < plan.getInputs().size(); i++) {
      inputs.add(reused(plan.getInput(i), runs.ofInput(plan, i)));
    }
    return inputs.equals(plan.getInputs()) ? plan : plan.copy(plan.getTraitSet(), inputs);
  }

  /** A scan remembers its rows itself, and to compute with one row is as quick as to keep it. */
  private static boolean isWork(RelNode plan) {
    return plan instanceof Calc ? isWork(plan.getInput(0)) : !plan.getInputs().isEmpty();
  }

  private static boolean staysTheSame(RelNode plan) {
    Set<CorrelationId> variables = new HashSet<>(RelOptUtil.getVariablesUsed(plan));
    takeOutOwn(variables, plan);
    return variables.isEmpty() && !RecursiveRows.areIn(plan);
  }

  private static void takeOutOwn(Set<CorrelationId> variables, RelNode plan) {
    variables.removeAll(plan.getVariablesSet());
    plan.getInputs().forEach(input -> takeOutOwn(variables, input));
  }

  @Override
  public ReusedInput copy(RelTraitSet traits, List<RelNode> inputs) {
    return new ReusedInput(traits, inputs.get(0));
  }

  @Override
  public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
    return implementor.visitChild(this, 0, (EnumerableRel) getInput(), prefer);
  }
}
