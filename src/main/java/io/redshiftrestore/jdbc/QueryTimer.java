package io.redshiftrestore.jdbc;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends the executions of a connection whose time is up. It has one thread, which is started when it
 * is first needed, keeps no program alive, and goes with the connection. Thread-safe.
 */
final class QueryTimer implements AutoCloseable {

  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, QueryTimer::daemon);

  QueryTimer() {
    clock.setRemoveOnCancelPolicy(true);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "redshift-restore-query-timer");
    thread.setDaemon(true);
    return thread;
  }

  /** Has something done after a time, unless the future is cancelled before. */
  Future<?> after(Duration time, Runnable action) {
    return clock.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
