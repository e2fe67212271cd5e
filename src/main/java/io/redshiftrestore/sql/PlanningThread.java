package io.redshiftrestore.sql;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.table.read.StatementScope;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A thread on which one statement is planned, or one connection opened. It goes to a depth that no
 * thread of a user has to have, takes away with it what Calcite leaves in the variables of a
 * thread, and does not let the user wait when the statement was stopped.
 */
final class PlanningThread {

  /** Reserved, but used only as far as a statement is nested or long. */
  private static final long STACK_BYTES = 16L << 20;

  private static final long PATIENCE_MILLIS = 50;

  /** How long a statement that was stopped may take to notice, and to end in good order. */
  private static final int MOST_WAITS_ONCE_STOPPED = 10;

  private PlanningThread() {}

  /**
   * Does something on such a thread, and waits for it unless the execution is stopped.
   *
   * @param end done when the thread is through with it, whether somebody waits or not
   */
  static <T> T run(@Nullable StatementScope scope, EngineLock.Work<T> work, Runnable end)
      throws SQLException {
    FutureTask<T> task = new FutureTask<>(work::run);
    try {
      start(
          () -> {
            task.run();
            end.run();
          });
    } catch (Throwable e) { // There is no memory for a thread.
      end.run();
      throw e;
    }
    try {
      return await(scope, task);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw SqlState.CANCELLED.exception("The thread was interrupted.", e);
    }
  }

  /** Does something that waits, without heed of an earlier interrupt: that is about other work. */
  static <T> T afterInterrupt(EngineLock.Work<T> work) throws SQLException {
    boolean interruptedBefore = Thread.interrupted();
    try {
      return work.run();
    } finally {
      if (interruptedBefore) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(null, task, "redshift-restore-planner", STACK_BYTES, false);
    thread.setDaemon(true);
    thread.start();
  }

  private static <T> T await(@Nullable StatementScope scope, FutureTask<T> task)
      throws SQLException, InterruptedException {
    int waits = 0;
    while (true) {
      try {
        return task.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        boolean stopped = scope != null && scope.calls().isStopped();
        waits = stopped ? waits + 1 : 0;
        if (scope != null && waits > MOST_WAITS_ONCE_STOPPED) {
          task.cancel(true);
          scope.checkGoesOn();
        }
      } catch (ExecutionException e) {
        throw rethrown(e.getCause());
      } catch (CancellationException e) {
        throw SqlState.CANCELLED.exception("The statement was cancelled.", e);
      }
    }
  }

  private static SQLException rethrown(@Nullable Throwable failure) {
    if (failure instanceof SQLException known) {
      return known;
    } else if (failure instanceof Error error) {
      throw error;
    }
    throw failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(failure);
  }
}
