package io.redshiftrestore.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an object with corrections answers a method of JDBC. */
@FunctionalInterface
public interface Correction {

  @Nullable Object answer(Object corrections, @Nullable Object @Nullable [] arguments)
      throws InvocationTargetException, IllegalAccessException;

  /**
   * Finds the correction of a method: a public method of the same name and parameters. A getter of
   * a result set by label is also found where only the one by index is corrected.
   */
  static Optional<Correction> of(Class<?> corrections, Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    Optional<Method> same = find(corrections, method.getName(), parameters);
    if (same.isPresent()) {
      return Optional.of(same.get()::invoke);
    }
    boolean byLabel =
        method.getDeclaringClass() == ResultSet.class
            && parameters.length > 0
            && parameters[0] == String.class;
    return byLabel ? byIndex(corrections, method.getName(), parameters) : Optional.empty();
  }

  private static Optional<Correction> byIndex(
      Class<?> corrections, String name, Class<?>[] byLabel) {
    Class<?>[] parameters = byLabel.clone();
    parameters[0] = int.class;
    Optional<Method> find = find(corrections, "findColumn", String.class);
    Optional<Method> getter = find(corrections, name, parameters);
    if (find.isEmpty() || getter.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        (object, arguments) -> {
          @Nullable Object[] indexed = arguments == null ? new Object[0] : arguments.clone();
          indexed[0] = find.get().invoke(object, indexed[0]);
          return getter.get().invoke(object, indexed);
        });
  }

  private static Optional<Method> find(Class<?> type, String name, Class<?>... parameters) {
    return Arrays.stream(type.getMethods())
        .filter(candidate -> candidate.getDeclaringClass() != Object.class)
        .filter(candidate -> candidate.getName().equals(name))
        .filter(candidate -> Arrays.equals(candidate.getParameterTypes(), parameters))
        .findFirst()
        .map(
            candidate -> {
              candidate.setAccessible(true);
              return candidate;
            });
  }
}
