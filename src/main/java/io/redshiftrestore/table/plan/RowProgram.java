package io.redshiftrestore.table.plan;

import java.lang.reflect.Method;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRel.Prefer;
import org.apache.calcite.adapter.enumerable.EnumerableRel.Result;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.JavaRowFormat;
import org.apache.calcite.adapter.enumerable.PhysType;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Types;
import org.jspecify.annotations.Nullable;

/** What an operator of one input does with its rows, which generated code hands to it. */
public interface RowProgram {

  /** Returns the rows of the operator, which are computed when they are read. */
  Enumerable<@Nullable Object[]> run(DataContext root, Enumerable<@Nullable Object[]> input);

  /** Returns the code of an operator that runs a program. */
  static Result implement(
      RowProgram program, EnumerableRel operator, EnumerableRelImplementor implementor) {
    Method run = Types.lookupMethod(RowProgram.class, "run", DataContext.class, Enumerable.class);
    PhysType rows =
        PhysTypeImpl.of(
            implementor.getTypeFactory(), operator.getRowType(), JavaRowFormat.ARRAY, false);
    BlockBuilder block = new BlockBuilder();
    Result input =
        implementor.visitChild(operator, 0, (EnumerableRel) operator.getInput(0), Prefer.ARRAY);
    Expression inputRows =
        input.physType.convertTo(block.append("input", input.block), JavaRowFormat.ARRAY);
    Expression computed =
        Expressions.call(
            implementor.stash(program, RowProgram.class), run, DataContext.ROOT, inputRows);
    block.add(Expressions.return_(null, computed));
    return implementor.result(rows, block.toBlock());
  }
}
