package io.redshiftrestore.sql;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.table.read.CurrentStatement;
import io.redshiftrestore.table.read.StatementScope;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

  /** The turn of the statement that this thread asks a plan for. */
  private static final ThreadLocal<@Nullable Turn> TURN = new ThreadLocal<>();

  /** Given back by who is last: a statement that was stopped does not wait for its plan. */
  private final Semaphore planner = new Semaphore(1);

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
   * Does something that may plan a statement, as soon as the engine is free. What is planned
   * already needs no other thread.
   *
   * @param scope the execution that it is for, with which the waiting for it ends; null for none
   */
  public <T> T plan(@Nullable StatementScope scope, Work<T> work) throws SQLException {
    return PlanningThread.afterInterrupt(
        () -> {
          enter(scope);
          return inTurn(() -> with(() -> CurrentStatement.in(scope, work::run)));
        });
  }

  private <T> T inTurn(Work<T> work) throws SQLException {
    Turn turn = new Turn();
    TURN.set(turn);
    try {
      return work.run();
    } finally {
      TURN.remove();
      turn.leave();
    }
  }

  /**
   * Plans a statement on a thread for that, and lets others at the list of statements meanwhile.
   */
  static <T> T planned(Supplier<T> planning) {
    Turn turn = TURN.get();
    return turn == null ? planning.get() : turn.planned(planning);
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
    while (!unused.isEmpty() && planner.tryAcquire()) {
      list.lock();
      try {
        for (AutoCloseable next = unused.poll(); next != null; next = unused.poll()) {
          closeQuietly(next);
        }
      } finally {
        list.unlock();
        planner.release();
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
      while (!planner.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (scope != null) {
          scope.checkGoesOn();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SqlState.CANCELLED.exception("The statement was cancelled.", e);
    }
  }

  /** One statement's turn to plan. It is over when both that asked for a plan and made it are. */
  private final class Turn {

    private final AtomicInteger present = new AtomicInteger(1);

    <T> T planned(Supplier<T> planning) {
      StatementScope scope = CurrentStatement.scope();
      present.incrementAndGet();
      list.unlock();
      try {
        return PlanningThread.run(
            scope, () -> CurrentStatement.in(scope, planning::get), this::leave);
      } catch (SQLException e) {
        throw new StateException(SqlState.CANCELLED, String.valueOf(e.getMessage()), e);
      } finally {
        list.lock();
      }
    }

    void leave() {
      if (present.decrementAndGet() == 0) {
        planner.release();
        closeUnused();
      }
    }
  }
}
