package io.redshiftrestore.jdbc;

import com.google.common.base.Throwables;
import io.redshiftrestore.api.StatementCalls;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread at a time into the engine of a connection: neither its planner nor its list of
 * statements stands two. Rows are read, and calls made, without it.
 */
final class EngineLock {

  private static final long PATIENCE_MILLIS = 50;

  private final ReentrantLock lock = new ReentrantLock();

  /** Something that is done with the engine. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }

  /** Does something when the engine is free. */
  <T> T with(Work<T> work) throws SQLException {
    lock.lock();
    try {
      return work.run();
    } finally {
      lock.unlock();
    }
  }

  /** Does something when the engine is free, unless the statement is stopped before that. */
  <T> T with(StatementCalls calls, Work<T> work) throws SQLException {
    try {
      while (!lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        calls.checkNotStopped();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SqlState.CANCELLED.exception("The thread was interrupted.", e);
    }
    try {
      return work.run();
    } finally {
      lock.unlock();
    }
  }

  /** Returns an object of the engine whose methods, and those of its results, run so as well. */
  <T> T around(Class<T> type, T object) {
    return type.cast(
        Proxy.newProxyInstance(
            EngineLock.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> invoke(object, method, arguments)));
  }

  private @Nullable Object invoke(
      Object object, Method method, @Nullable Object @Nullable [] arguments) throws SQLException {
    lock.lock();
    try {
      Object result = method.invoke(object, arguments);
      return result instanceof ResultSet rows ? around(ResultSet.class, rows) : result;
    } catch (InvocationTargetException e) {
      Throwables.throwIfInstanceOf(e.getTargetException(), SQLException.class);
      throw ExceptionTranslator.translate(e.getTargetException());
    } catch (IllegalAccessException e) {
      throw ExceptionTranslator.translate(e);
    } finally {
      lock.unlock();
    }
  }
}
