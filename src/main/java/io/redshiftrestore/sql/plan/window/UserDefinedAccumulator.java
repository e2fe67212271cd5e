package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.sql.plan.window.frame.Argument;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.schema.impl.AggregateFunctionImpl;
import org.jspecify.annotations.Nullable;

/** An aggregate function that a class defines by methods, and that passes over NULL. */
final class UserDefinedAccumulator implements Accumulator {

  private final WindowCall call;
  private final AggregateFunctionImpl function;
  private final @Nullable Object instance;
  private @Nullable Object state;
  private boolean empty = true;

  UserDefinedAccumulator(WindowCall call, AggregateFunctionImpl function) {
    this.call = call;
    this.function = function;
    this.instance = function.isStatic ? null : created(function.declaringClass);
    this.state = invoke(function.initMethod, List.of());
  }

  @Override
  public void add(@Nullable Object[] row) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(state);
    for (Argument argument : call.arguments()) {
      Object value = argument.of(row);
      if (value == null) {
        return;
      }
      values.add(value);
    }
    state = invoke(function.addMethod, values);
    empty = false;
  }

  @Override
  public @Nullable Object value() {
    if (empty) {
      return null;
    }
    List<@Nullable Object> values = new ArrayList<>();
    values.add(state);
    return function.resultMethod == null ? state : invoke(function.resultMethod, values);
  }

  private @Nullable Object invoke(Method method, List<@Nullable Object> values) {
    try {
      return method.invoke(instance, values.toArray());
    } catch (InvocationTargetException failure) {
      throw new IllegalStateException(failure.getCause());
    } catch (IllegalAccessException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Object created(Class<?> declaring) {
    try {
      return declaring.getConstructor().newInstance();
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
