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
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableAggFunction;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.validate.SqlUserDefinedAggFunction;
import org.apache.calcite.util.BuiltInMethod;
import org.apache.calcite.util.Optionality;

/** ARRAY_AGG as PostgreSQL has it: with the NULLs, which Calcite 1.42 leaves out. */
public final class ArrayFunction implements ImplementableAggFunction, AggImplementor {

  /** The function for a plan, in place of Calcite's. */
  public static final SqlAggFunction ARRAY_AGG =
      new SqlUserDefinedAggFunction(
          new SqlIdentifier("ARRAY_AGG", SqlParserPos.ZERO),
          SqlKind.ARRAY_AGG,
          ReturnTypes.TO_ARRAY_NULLABLE,
          InferTypes.ANY_NULLABLE,
          null,
          new ArrayFunction(),
          false,
          false,
          Optionality.OPTIONAL);

  private ArrayFunction() {}

  @Override
  public AggImplementor getImplementor(boolean windowed) {
    return this;
  }

  @Override
  public List<FunctionParameter> getParameters() {
    return new ArrayList<>();
  }

  @Override
  public RelDataType getReturnType(RelDataTypeFactory factory) {
    throw new UnsupportedOperationException("the operator tells its type");
  }

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
