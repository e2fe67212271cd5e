package io.redshiftrestore.sql;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.table.read.CurrentStatement;
import io.redshiftrestore.table.read.StatementScope;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread at a time into the engine of a connection: neither its planner nor its list of
 * statements is thread-safe. The list is free while a statement is planned, which may take long.
 * Rows are read, and calls made, without it.
 */
public final class EngineLock {

  private static final long PATIENCE_MILLIS = 50;

  /** The lock of the connection whose statement this thread plans; no thread of a user has one. */
  private static final ThreadLocal<@Nullable EngineLock> PLANNED = new ThreadLocal<>();

  private final ReentrantLock planner = new ReentrantLock();
  private final ReentrantLock list = new ReentrantLock();
  private final Queue<AutoCloseable> unused = new ConcurrentLinkedQueue<>();

  /** Something that is done with the engine. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws SQLException;
  }

  /** Does something that plans nothing. */
  public <T> T with(Work<T> work) throws SQLException {
    list.lock();
    try {
      return work.run();
    } finally {
      list.unlock();
    }
  }

  /** Opens the result of a statement that is planned already; its rows are read later. */
  public <T> T execute(StatementScope scope, Work<T> work) throws SQLException {
    return with(() -> CurrentStatement.in(scope, work::run));
  }

  /**
   * Does something that may plan a statement, on a thread that ends with it, as soon as the engine
   * is free.
   *
   * @param scope the execution that it is for, with which the waiting for it ends; null for none
   */
  public <T> T plan(@Nullable StatementScope scope, Work<T> work) throws SQLException {
    return PlanningThread.run(scope, () -> planned(scope, work));
  }

  private <T> T planned(@Nullable StatementScope scope, Work<T> work) throws SQLException {
    enter(scope);
    try {
      PLANNED.set(this);
      return with(() -> CurrentStatement.in(scope, work::run));
    } finally {
      planner.unlock();
      closeUnused();
    }
  }

  /**
   * Closes something of the engine's now, or once the statement that is being planned is: that may
   * be the one to close, which the engine would wait for.
   */
  public void close(AutoCloseable engines) {
    unused.add(engines);
    closeUnused();
  }

  private void closeUnused() {
    while (!unused.isEmpty() && planner.tryLock()) {
      list.lock();
      try {
        for (AutoCloseable next = unused.poll(); next != null; next = unused.poll()) {
          closeQuietly(next);
        }
      } finally {
        list.unlock();
        planner.unlock();
      }
    }
  }

  private static void closeQuietly(AutoCloseable engines) {
    try {
      engines.close();
    } catch (Exception e) {
      System.getLogger(EngineLock.class.getName()).log(System.Logger.Level.DEBUG, e);
    }
  }

  private void enter(@Nullable StatementScope scope) throws SQLException {
    try {
      while (!planner.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (scope != null) {
          scope.checkGoesOn();
        }
      }
    } catch (InterruptedException e) {
      throw SqlState.CANCELLED.exception("The statement was cancelled.", e);
    }
  }

  /** Plans a statement, and lets others at the list of statements meanwhile. */
  static <T> T unlisted(Supplier<T> planning) {
    EngineLock lock = PLANNED.get();
    if (lock == null || !lock.list.isHeldByCurrentThread()) {
      return planning.get();
    }
    lock.list.unlock();
    try {
      return planning.get();
    } finally {
      lock.list.lock();
    }
  }
}
