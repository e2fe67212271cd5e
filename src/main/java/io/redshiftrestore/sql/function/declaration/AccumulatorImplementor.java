package io.redshiftrestore.sql.function.declaration;

import io.redshiftrestore.sql.function.aggregate.Accumulator;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.adapter.enumerable.AggAddContext;
import org.apache.calcite.adapter.enumerable.AggContext;
import org.apache.calcite.adapter.enumerable.AggResetContext;
import org.apache.calcite.adapter.enumerable.AggResultContext;
import org.apache.calcite.adapter.enumerable.StrictAggImplementor;
import org.apache.calcite.linq4j.tree.ConstantExpression;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Primitive;
import org.apache.calcite.rel.type.RelDataType;

/** Code that gathers a group's rows in an accumulator. */
final class AccumulatorImplementor extends StrictAggImplementor {

  private final Class<? extends Accumulator> accumulator;

  AccumulatorImplementor(Class<? extends Accumulator> accumulator) {
    this.accumulator = accumulator;
  }

  @Override
  public List<Type> getNotNullState(AggContext info) {
    return List.of(accumulator);
  }

  @Override
  protected void implementNotNullReset(AggContext info, AggResetContext reset) {
    RelDataType type = info.returnRelType();
    boolean typed = accumulator.getConstructors()[0].getParameterCount() > 0;
    List<Expression> arguments =
        typed
            ? List.of(
                Expressions.constant(type.getSqlTypeName().getName()),
                Expressions.constant(type.getScale()))
            : List.of();
    reset
        .currentBlock()
        .add(
            Expressions.statement(
                Expressions.assign(
                    reset.accumulator().get(0), Expressions.new_(accumulator, arguments))));
  }

  @Override
  protected void implementNotNullAdd(AggContext info, AggAddContext add) {
    Stream<Expression> values = add.arguments().stream().map(AccumulatorImplementor::boxed);
    add.currentBlock()
        .add(
            Expressions.statement(
                Expressions.call(
                    add.accumulator().get(0),
                    "add",
                    Expressions.newArrayInit(Object.class, values.toList()))));
  }

  private static Expression boxed(Expression value) {
    return value instanceof ConstantExpression || Primitive.of(value.getType()) == null
        ? Expressions.convert_(value, Primitive.box(value.getType()))
        : Expressions.box(value);
  }

  @Override
  protected Expression implementNotNullResult(AggContext info, AggResultContext result) {
    Type type = info.returnType();
    Expression value =
        Expressions.convert_(
            Expressions.call(result.accumulator().get(0), "result"), Primitive.box(type));
    return Primitive.of(type) == null ? value : Expressions.unbox(value);
  }
}
