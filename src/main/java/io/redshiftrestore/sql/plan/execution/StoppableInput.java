package io.redshiftrestore.sql.plan.execution;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.function.Function0;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.SingleRel;

/**
 * An input of an operator, whose reading ends when the statement is stopped or keeps too much.
 * Calcite's own operators look at a flag only where they give a row to the user.
 */
final class StoppableInput extends SingleRel implements EnumerableRel {

  private final RowCheck check;

  private StoppableInput(RelTraitSet traits, RelNode input, RowCheck check) {
    super(input.getCluster(), traits, input);
    this.check = check;
  }

  /** Returns a plan of the same rows that can be stopped anywhere. */
  static EnumerableRel everywhere(EnumerableRel plan) {
    return new Numbered().checked(plan);
  }

  /** Each input has a number of its own, so that what is kept of it is counted by itself. */
  private static final class Numbered {

    private int inputs;

    EnumerableRel checked(EnumerableRel plan) {
      List<RelNode> inputs = new ArrayList<>();
      for (int i = 0; i < plan.getInputs().size(); i++) {
        inputs.add(checked(plan.getInput(i), Keeping.of(plan, i)));
      }
      return inputs.isEmpty() ? plan : (EnumerableRel) plan.copy(plan.getTraitSet(), inputs);
    }

    /** What Calcite interprets, such as a list in memory, stays as it is. */
    private RelNode checked(RelNode input, Keeping keeping) {
      return input instanceof EnumerableRel runs
          ? new StoppableInput(
              runs.getTraitSet(), checked(runs), new RowCheck(this.inputs++, keeping))
          : input;
    }
  }

  @Override
  public StoppableInput copy(RelTraitSet traits, List<RelNode> inputs) {
    return new StoppableInput(traits, inputs.get(0), check);
  }

  @Override
  public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
    BlockBuilder block = new BlockBuilder();
    Result input = implementor.visitChild(this, 0, (EnumerableRel) getInput(), prefer);
    Expression rows =
        check.keeping() == Keeping.ROWS_OF_EXECUTION
            ? Expressions.call(
                Types.lookupMethod(RowCheck.class, "whenRead", Function0.class),
                Expressions.<Function0<?>>lambda(input.block))
            : block.append("input", input.block);
    Expression checked =
        Expressions.call(
            implementor.stash(check, RowCheck.class),
            Types.lookupMethod(RowCheck.class, "of", DataContext.class, Enumerable.class),
            DataContext.ROOT,
            rows);
    block.add(Expressions.return_(null, checked));
    return implementor.result(input.physType, block.toBlock());
  }
}
