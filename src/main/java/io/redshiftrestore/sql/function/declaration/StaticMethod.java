package io.redshiftrestore.sql.function.declaration;

import io.redshiftrestore.sql.function.number.Rounding;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.calcite.adapter.enumerable.CallImplementor;
import org.apache.calcite.adapter.enumerable.EnumUtils;
import org.apache.calcite.adapter.enumerable.NullPolicy;
import org.apache.calcite.adapter.enumerable.RexImpTable;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Primitive;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableFunction;
import org.apache.calcite.schema.ScalarFunction;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * The public static methods of one name in a class, of which the one whose parameters are most like
 * the operands computes a call.
 */
public record StaticMethod(Class<?> owner, String name, NullPolicy nulls)
    implements ScalarFunction, ImplementableFunction {

  private static final Set<Type> WHOLE = Set.of(Short.class, Integer.class, Long.class);

  public StaticMethod {
    if (methods(owner, name).isEmpty()) {
      throw new IllegalArgumentException(owner + " has no public static method " + name);
    }
  }

  private static List<Method> methods(Class<?> owner, String name) {
    return Arrays.stream(owner.getMethods())
        .filter(method -> method.getName().equals(name))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .toList();
  }

  @Override
  public CallImplementor getImplementor() {
    return RexImpTable.createImplementor(
        (translator, call, operands) -> as(call.getType(), called(operands)), nulls, false);
  }

  private Expression called(List<Expression> operands) {
    Method method =
        methods(owner, name).stream()
            .filter(each -> takes(each, operands.size()))
            .max(Comparator.comparingInt(each -> likeness(each, operands)))
            .orElseThrow();
    Class<?>[] parameters = method.getParameterTypes();
    int fixed = method.isVarArgs() ? parameters.length - 1 : parameters.length;
    List<Expression> arguments = new ArrayList<>();
    for (int i = 0; i < fixed; i++) {
      arguments.add(EnumUtils.convert(operands.get(i), parameters[i]));
    }
    if (method.isVarArgs()) {
      Class<?> element = parameters[fixed].getComponentType();
      arguments.add(
          Expressions.newArrayInit(
              element,
              operands.subList(fixed, operands.size()).stream()
                  .map(operand -> EnumUtils.convert(operand, element))
                  .toList()));
    }
    return Expressions.call(method, arguments);
  }

  private static boolean takes(Method method, int operands) {
    return method.isVarArgs()
        ? operands >= method.getParameterCount() - 1
        : operands == method.getParameterCount();
  }

  /** The fewer digits an operand can lose on its way to a parameter, the liker they are. */
  private static int likeness(Method method, List<Expression> operands) {
    Class<?>[] parameters = method.getParameterTypes();
    int likeness = 0;
    for (int i = 0; i < Math.min(operands.size(), parameters.length); i++) {
      Type from = Primitive.box(operands.get(i).getType());
      Type to = Primitive.box(parameters[i]);
      if (from == to) {
        likeness += 4;
      } else if (to == BigDecimal.class && from != Double.class && from != Float.class) {
        likeness += 2;
      } else if (to == Long.class || to == Double.class) {
        likeness += to == Long.class && WHOLE.contains(from) ? 3 : 1;
      }
    }
    return likeness;
  }

  /** A result that does not fit the type of the call is an error, never another number. */
  private static Expression as(RelDataType type, Expression result) {
    if (type.getSqlTypeName() == SqlTypeName.DECIMAL && result.getType() == BigDecimal.class) {
      return Expressions.call(
          Rounding.class, "withDigits", result, Expressions.constant(type.getScale()));
    }
    @Nullable Class<?> whole =
        switch (type.getSqlTypeName()) {
          case SMALLINT -> short.class;
          case INTEGER -> int.class;
          case BIGINT -> long.class;
          default -> null;
        };
    if (whole == null || Primitive.unbox(result.getType()) == whole) {
      return result;
    } else if (result.getType() == BigDecimal.class) {
      return Expressions.call(result, whole + "ValueExact");
    } else if (result.getType() == long.class && whole == int.class) {
      return Expressions.call(Math.class, "toIntExact", result);
    }
    return EnumUtils.convert(result, whole);
  }

  @Override
  public List<FunctionParameter> getParameters() {
    return List.of();
  }

  @Override
  public RelDataType getReturnType(RelDataTypeFactory factory) {
    throw new UnsupportedOperationException("the operator tells its type");
  }
}
