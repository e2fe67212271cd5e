package io.redshiftrestore.sql.function.declaration;

import io.redshiftrestore.sql.function.aggregate.Accumulator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.calcite.adapter.enumerable.AggImplementor;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableAggFunction;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlOperandMetadata;
import org.apache.calcite.sql.type.SqlOperandTypeInference;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.validate.SqlUserDefinedAggFunction;
import org.apache.calcite.util.Optionality;

/**
 * Declares an aggregate function.
 *
 * @param implementor makes the code of one call
 */
public record AggregateOperator(Supplier<AggImplementor> implementor)
    implements ImplementableAggFunction {

  /** Returns the function, which an accumulator computes; all its operands are required. */
  public static SqlAggFunction aggregate(
      String name,
      SqlReturnTypeInference type,
      Class<? extends Accumulator> accumulator,
      SqlTypeFamily... families) {
    Operands operands = new Operands(List.of(families), List.of(), null);
    return aggregate(name, type, accumulator, operands, operands.inference());
  }

  /** Returns a function of numbers or times. */
  public static SqlAggFunction between(
      String name, Class<? extends Accumulator> accumulator, Measures operands) {
    return aggregate(name, Measures.between(0), accumulator, operands, operands.inference());
  }

  private static SqlAggFunction aggregate(
      String name,
      SqlReturnTypeInference type,
      Class<? extends Accumulator> accumulator,
      SqlOperandMetadata operands,
      SqlOperandTypeInference parameters) {
    return new SqlUserDefinedAggFunction(
        new SqlIdentifier(name, SqlParserPos.ZERO),
        SqlKind.OTHER_FUNCTION,
        type,
        parameters,
        operands,
        new AggregateOperator(() -> new AccumulatorImplementor(accumulator)),
        false,
        false,
        Optionality.FORBIDDEN);
  }

  @Override
  public AggImplementor getImplementor(boolean windowed) {
    return implementor.get();
  }

  @Override
  public List<FunctionParameter> getParameters() {
    return new ArrayList<>();
  }

  @Override
  public RelDataType getReturnType(RelDataTypeFactory factory) {
    throw new UnsupportedOperationException("the operator tells its type");
  }
}
