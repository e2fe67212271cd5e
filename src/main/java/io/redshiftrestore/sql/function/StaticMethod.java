package io.redshiftrestore.sql.function;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/**
 * The public static methods of one name in a class, one of which computes a call: the first, by its
 * order of parameter types, that takes as many operands of such types.
 */
record StaticMethod(Class<?> owner, String name, NullPolicy nulls)
    implements ScalarFunction, ImplementableFunction {

  StaticMethod {
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
        (translator, call, operands) -> called(operands), nulls, false);
  }

  private Expression called(List<Expression> operands) {
    List<Method> candidates =
        methods(owner, name).stream().filter(method -> takes(method, operands.size())).toList();
    Method method =
        candidates.stream()
            .filter(candidate -> takes(candidate, operands))
            .findFirst()
            .orElseGet(() -> candidates.get(candidates.size() - 1));
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

  private static boolean takes(Method method, List<Expression> operands) {
    Class<?>[] parameters = method.getParameterTypes();
    for (int i = 0; i < operands.size() && i < parameters.length; i++) {
      Type type = operands.get(i).getType();
      Type boxed = Primitive.box(type);
      if (Primitive.box(parameters[i]) != boxed) {
        return false;
      }
    }
    return true;
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
