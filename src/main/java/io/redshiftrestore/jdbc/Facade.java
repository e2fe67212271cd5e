package io.redshiftrestore.jdbc;

import io.redshiftrestore.error.ExceptionTranslator;
import io.redshiftrestore.error.SqlState;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Wrapper;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC object whose methods are taken from an object with corrections where that has them, and
 * from the engine's object otherwise; every failure passes through {@link ExceptionTranslator}.
 *
 * <p>An object with corrections need not implement the JDBC interface: {@link Correction} says what
 * is one. If it is {@link Guarded}, nothing else is done once it is closed.
 */
final class Facade implements InvocationHandler {

  private static final Set<String> EVEN_WHEN_CLOSED =
      Set.of("close", "isClosed", "abort", "isValid", "setClientInfo");

  /** Methods that do nothing at all in the engine, or make what no parameter takes. */
  private static final Set<String> USELESS =
      Set.of(
          "createArrayOf",
          "setArray",
          "setBlob",
          "setClob",
          "setNClob",
          "setRef",
          "setRowId",
          "setSQLXML",
          "setUnicodeStream");

  private static final Map<Class<?>, Map<Method, Answer>> ANSWERS = new ConcurrentHashMap<>();

  private final Object delegate;
  private final Object corrections;
  private final @Nullable Guarded guarded;
  private final Map<Method, Answer> answers;

  private Facade(Object delegate, Object corrections) {
    this.delegate = delegate;
    this.corrections = corrections;
    this.guarded = corrections instanceof Guarded object ? object : null;
    this.answers =
        ANSWERS.computeIfAbsent(corrections.getClass(), type -> new ConcurrentHashMap<>());
  }

  /** Returns the JDBC object. */
  static <T> T of(Class<T> type, T delegate, Object corrections) {
    return type.cast(
        Proxy.newProxyInstance(
            Facade.class.getClassLoader(),
            new Class<?>[] {type},
            new Facade(delegate, corrections)));
  }

  /** Returns the JDBC object with nothing corrected but its failures. */
  static <T> T of(Class<T> type, T delegate) {
    return of(type, delegate, new Uncorrected(type.getSimpleName()));
  }

  /** No correction, and the name that the object shows itself by. */
  private record Uncorrected(String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * What is known of a method once it was called: a result set's are called for each cell.
   *
   * @param from the interface that declares it
   * @param whenOpen whether it fails once the object is closed
   * @param useless whether it fails always
   */
  private record Answer(
      Class<?> from, boolean whenOpen, boolean useless, Optional<Correction> correction) {

    static Answer of(Class<?> corrections, Method method) {
      return new Answer(
          method.getDeclaringClass(),
          !EVEN_WHEN_CLOSED.contains(method.getName()),
          USELESS.contains(method.getName()),
          Correction.of(corrections, method));
    }
  }

  private Answer answer(Method method) {
    Answer known = answers.get(method);
    return known == null
        ? answers.computeIfAbsent(method, key -> Answer.of(corrections.getClass(), key))
        : known;
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws SQLException {
    try {
      Answer answer = answer(method);
      if (answer.from == Object.class) {
        return ofObject(proxy, method, arguments);
      } else if (answer.from == Wrapper.class) {
        return ofWrapper(proxy, method, arguments);
      }
      if (guarded != null && answer.whenOpen) {
        guarded.requireOpen();
      }
      if (answer.useless) {
        throw ExceptionTranslator.unsupported(method, null);
      }
      return answer.correction.isPresent()
          ? answer.correction.get().answer(corrections, arguments)
          : method.invoke(delegate, arguments);
    } catch (InvocationTargetException e) {
      throw rethrown(e.getTargetException(), method, arguments);
    } catch (IllegalAccessException e) {
      throw ExceptionTranslator.translate(e);
    }
  }

  private static SQLException rethrown(
      Throwable failure, Method method, @Nullable Object @Nullable [] arguments) {
    boolean lacks = arguments != null && Arrays.asList(arguments).contains(null);
    if (failure instanceof NullPointerException && lacks) {
      return SqlState.BAD_VALUE.exception(method.getName() + " takes no null there.", failure);
    } else if (failure instanceof VirtualMachineError error
        && !(error instanceof StackOverflowError || error instanceof OutOfMemoryError)) {
      throw error;
    } else if (failure instanceof SQLFeatureNotSupportedException unsupported
        && unsupported.getSQLState() == null) {
      return ExceptionTranslator.unsupported(method, unsupported);
    }
    return ExceptionTranslator.translate(failure);
  }

  private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> corrections.toString();
    };
  }

  /** The object itself comes first, and then what only the engine's has, uncorrected. */
  private Object ofWrapper(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
      throws SQLException {
    boolean asks = method.getName().equals("isWrapperFor");
    if (arguments == null || !(arguments[0] instanceof Class<?> wanted)) {
      throw SqlState.BAD_VALUE.exception(method.getName() + " takes a class, not null.", null);
    }
    for (Object wrapped : new Object[] {proxy, delegate}) {
      if (wanted.isInstance(wrapped)) {
        return asks ? true : wrapped;
      }
    }
    if (asks) {
      return false;
    }
    throw SqlState.BAD_VALUE.exception(
        corrections + " does not wrap a " + wanted.getName() + ".", null);
  }
}
