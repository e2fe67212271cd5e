package io.redshiftrestore.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.Wrapper;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC object whose methods are taken from an object with corrections where that has them, and
 * from the engine's object otherwise; every failure passes through {@link ExceptionTranslator}.
 *
 * <p>An object with corrections need not implement the JDBC interface: a public method of the same
 * name and parameters is a correction.
 */
final class Facade implements InvocationHandler {

  private static final Map<Class<?>, Map<Method, Optional<Method>>> CORRECTIONS =
      new ConcurrentHashMap<>();

  private final Object delegate;
  private final Object corrections;
  private final Map<Method, Optional<Method>> found;

  private Facade(Object delegate, Object corrections) {
    this.delegate = delegate;
    this.corrections = corrections;
    this.found =
        CORRECTIONS.computeIfAbsent(corrections.getClass(), type -> new ConcurrentHashMap<>());
  }

  /** Returns the JDBC object. */
  static <T> T of(Class<T> type, T delegate, Object corrections) {
    return type.cast(
        Proxy.newProxyInstance(
            Facade.class.getClassLoader(),
            new Class<?>[] {type},
            new Facade(delegate, corrections)));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws SQLException {
    Optional<Method> correction = found.computeIfAbsent(method, this::correction);
    try {
      return correction.isPresent()
          ? correction.get().invoke(corrections, arguments)
          : ofObject(proxy, method, arguments);
    } catch (InvocationTargetException e) {
      throw rethrown(e.getTargetException());
    } catch (IllegalAccessException e) {
      throw ExceptionTranslator.translate(e);
    }
  }

  private static SQLException rethrown(Throwable failure) {
    if (failure instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
      throw error;
    }
    return ExceptionTranslator.translate(failure);
  }

  private @Nullable Object ofObject(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments)
      throws InvocationTargetException, IllegalAccessException {
    if (method.getDeclaringClass() == Wrapper.class && isItself(proxy, arguments)) {
      return method.getName().equals("unwrap") ? proxy : true;
    }
    if (method.getDeclaringClass() != Object.class) {
      return method.invoke(delegate, arguments);
    }
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> corrections.toString();
    };
  }

  /** To unwrap the engine's object where this one is asked for would lose the corrections. */
  private static boolean isItself(Object proxy, @Nullable Object @Nullable [] arguments) {
    return arguments != null && arguments[0] instanceof Class<?> type && type.isInstance(proxy);
  }

  private Optional<Method> correction(Method method) {
    return Arrays.stream(corrections.getClass().getMethods())
        .filter(candidate -> candidate.getDeclaringClass() != Object.class)
        .filter(candidate -> candidate.getName().equals(method.getName()))
        .filter(
            candidate -> Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()))
        .findFirst()
        .map(
            candidate -> {
              candidate.setAccessible(true);
              return candidate;
            });
  }
}
