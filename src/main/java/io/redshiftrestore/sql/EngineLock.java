package io.redshiftrestore.sql;

import io.redshiftrestore.api.StatementCalls;
import io.redshiftrestore.error.SqlState;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread at a time into the engine of a connection: neither its planner nor its list of
 * statements is thread-safe. Rows are read, and calls made, without it.
 */
public final class EngineLock {

  private static final long PATIENCE_MILLIS = 50;

  private final ReentrantLock lock = new ReentrantLock();

  /** Something that is done with the engine. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws SQLException;
  }

  /** Does something when the engine is free. */
  public <T> T with(Work<T> work) throws SQLException {
    lock.lock();
    try {
      return work.run();
    } finally {
      lock.unlock();
    }
  }

  /** Does something when the engine is free, unless the statement is stopped before that. */
  public <T> T with(StatementCalls calls, Work<T> work) throws SQLException {
    try {
      boolean free = lock.tryLock();
      while (!free) {
        calls.checkNotStopped();
        free = lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
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
}
