package io.redshiftrestore.sql.function;

import io.redshiftrestore.sql.function.time.TimeTypes;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.apache.calcite.adapter.enumerable.CallImplementor;
import org.apache.calcite.adapter.enumerable.NullPolicy;
import org.apache.calcite.adapter.enumerable.ReflectiveCallNotNullImplementor;
import org.apache.calcite.adapter.enumerable.RexImpTable;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableFunction;
import org.apache.calcite.schema.ScalarFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;

/**
 * One way to call a function: what it takes and returns, and the static method that computes it. A
 * NULL among its operands makes its result NULL.
 */
final class Form {

  private final List<Place> places;
  private final SqlTypeName result;
  private final SqlOperator operator;

  private Form(List<Place> places, SqlTypeName result, Method method) {
    this.places = places;
    this.result = result;
    this.operator =
        new SqlUserDefinedFunction(
            new SqlIdentifier(method.getName(), SqlParserPos.ZERO),
            SqlKind.OTHER_FUNCTION,
            binding -> type(binding.getTypeFactory(), binding.collectOperandTypes()),
            InferTypes.ANY_NULLABLE,
            null,
            new Computation(method));
  }

  /** Returns a form whose one method of that name and number of operands is public and static. */
  static Form of(SqlTypeName result, Class<?> owner, String method, Place... places) {
    return new Form(
        List.of(places),
        result,
        Arrays.stream(owner.getMethods())
            .filter(each -> each.getName().equals(method))
            .filter(each -> each.getParameterCount() == places.length)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No method " + owner + "." + method)));
  }

  /** Returns the places that callers write, and those that they do not. */
  List<Place> places() {
    return places;
  }

  int writtenOperands() {
    return (int) places.stream().filter(Place::isWritten).count();
  }

  SqlTypeName result() {
    return result;
  }

  /** Returns what computes the call. */
  SqlOperator operator() {
    return operator;
  }

  boolean takes(List<RelDataType> types) {
    if (types.size() != writtenOperands()) {
      return false;
    }
    for (int i = 0; i < types.size(); i++) {
      if (!places.get(i).takes(types.get(i))) {
        return false;
      }
    }
    return true;
  }

  RelDataType type(RelDataTypeFactory factory, List<RelDataType> operands) {
    return factory.createTypeWithNullability(
        TimeTypes.create(factory, result), operands.stream().anyMatch(RelDataType::isNullable));
  }

  /** A method as generated code calls it. */
  private record Computation(Method method) implements ScalarFunction, ImplementableFunction {

    @Override
    public CallImplementor getImplementor() {
      return RexImpTable.createImplementor(
          new ReflectiveCallNotNullImplementor(method), NullPolicy.STRICT, false);
    }

    @Override
    public List<FunctionParameter> getParameters() {
      return List.of();
    }

    @Override
    public RelDataType getReturnType(RelDataTypeFactory factory) {
      return factory.createJavaType(method.getReturnType());
    }
  }
}
