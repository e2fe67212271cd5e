package io.redshiftrestore.table.plan;

import io.redshiftrestore.table.declaration.ComputedColumn;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.CallImplementor;
import org.apache.calcite.adapter.enumerable.EnumUtils;
import org.apache.calcite.adapter.enumerable.NullPolicy;
import org.apache.calcite.adapter.enumerable.RexImpTable;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableFunction;
import org.apache.calcite.schema.ScalarFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;

/** What computes a column of a view. */
public final class ComputedOperator extends SqlUserDefinedFunction {

  private final boolean takesTime;

  public ComputedOperator(ComputedColumn column) {
    super(
        new SqlIdentifier(column.name(), SqlParserPos.ZERO),
        SqlKind.OTHER_FUNCTION,
        binding -> column.column().relType(binding.getTypeFactory()),
        null,
        OperandTypes.operandMetadata(
            column.arguments().stream().map(argument -> SqlTypeFamily.ANY).toList(),
            types -> List.of(),
            place -> column.arguments().get(place),
            place -> false),
        new Computation(column));
    this.takesTime = column.takesTime();
  }

  /** What depends on the statement's time is not computed before the statement runs. */
  @Override
  public boolean isDynamicFunction() {
    return takesTime;
  }

  /** Returns when the statement began, in milliseconds of UTC; called by generated code. */
  public static long time(DataContext context) {
    return DataContext.Variable.UTC_TIMESTAMP.<Long>get(context);
  }

  private record Computation(ComputedColumn column)
      implements ScalarFunction, ImplementableFunction {

    @Override
    public CallImplementor getImplementor() {
      return RexImpTable.createImplementor(
          (translator, call, operands) -> {
            List<Expression> arguments = new ArrayList<>();
            if (column.takesTime()) {
              arguments.add(
                  Expressions.call(
                      Types.lookupMethod(ComputedOperator.class, "time", DataContext.class),
                      translator.getRoot()));
            }
            for (Expression operand : operands) {
              Class<?> parameter = column.method().getParameterTypes()[arguments.size()];
              arguments.add(EnumUtils.convert(operand, parameter));
            }
            return Expressions.call(column.method(), arguments);
          },
          NullPolicy.NONE,
          false);
    }

    @Override
    public List<FunctionParameter> getParameters() {
      return List.of();
    }

    @Override
    public RelDataType getReturnType(RelDataTypeFactory factory) {
      return column.column().relType(factory);
    }
  }
}
