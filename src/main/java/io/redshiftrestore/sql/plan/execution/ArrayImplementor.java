package io.redshiftrestore.sql.plan.execution;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.adapter.enumerable.AggAddContext;
import org.apache.calcite.adapter.enumerable.AggContext;
import org.apache.calcite.adapter.enumerable.AggImplementor;
import org.apache.calcite.adapter.enumerable.AggResetContext;
import org.apache.calcite.adapter.enumerable.AggResultContext;
import org.apache.calcite.adapter.enumerable.EnumUtils;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Statement;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.BuiltInMethod;

/** Code of ARRAY_AGG as PostgreSQL has it: with the NULLs, which Calcite 1.42 leaves out. */
public final class ArrayImplementor implements AggImplementor {

  @Override
  public List<Type> getStateType(AggContext info) {
    return List.of(ArrayList.class);
  }

  @Override
  public void implementReset(AggContext info, AggResetContext reset) {
    Expression empty = Expressions.new_(ArrayList.class);
    reset
        .currentBlock()
        .add(Expressions.statement(Expressions.assign(reset.accumulator().get(0), empty)));
  }

  @Override
  public void implementAdd(AggContext info, AggAddContext add) {
    RexNode filter = add.rexFilterArgument();
    if (filter == null) {
      add.currentBlock().add(added(add));
      return;
    }
    Expression wanted = add.rowTranslator().translateList(List.of(filter)).get(0);
    BlockBuilder block = new BlockBuilder(true, add.currentBlock());
    add.nestBlock(block);
    block.add(added(add));
    add.exitBlock();
    add.currentBlock().add(Expressions.ifThen(wanted, block.toBlock()));
  }

  private static Statement added(AggAddContext add) {
    Expression value = EnumUtils.convert(add.arguments().get(0), Object.class);
    return Expressions.statement(
        Expressions.call(add.accumulator().get(0), BuiltInMethod.COLLECTION_ADD.method, value));
  }

  @Override
  public Expression implementResult(AggContext info, AggResultContext result) {
    Expression values = result.accumulator().get(0);
    return Expressions.condition(
        Expressions.call(values, "isEmpty"), Expressions.constant(null, List.class), values);
  }
}
