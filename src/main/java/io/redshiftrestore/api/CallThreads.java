package io.redshiftrestore.api;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which a connection makes several calls at once. There is none before the first is
 * needed, none that keeps a program alive, and none left once the connection is closed. A task
 * never waits for a thread, so that a statement whose calls take long holds up no other.
 * Thread-safe.
 */
public final class CallThreads implements Executor, AutoCloseable {

  private static final long IDLE_SECONDS = 10;
  private static final AtomicInteger CREATED = new AtomicInteger();

  private final int most;
  private final ThreadPoolExecutor pool;

  CallThreads(int most) {
    this.most = most;
    this.pool =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            CallThreads::daemon);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "redshift-restore-call-" + CREATED.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** Returns how many calls one scan may have under way at once, at least 1. */
  public int most() {
    return most;
  }

  /**
   * Runs a task at once.
   *
   * @throws ApiException of the kind {@code CANCELLED} when the connection is closed
   */
  @Override
  public void execute(Runnable task) {
    try {
      pool.execute(task);
    } catch (RejectedExecutionException closed) {
      throw new ApiException(ApiException.Kind.CANCELLED, "The connection was closed.", closed);
    }
  }

  /** Ends the threads as soon as the calls under way end. */
  @Override
  public void close() {
    pool.shutdown();
  }
}
