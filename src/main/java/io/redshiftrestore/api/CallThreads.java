package io.redshiftrestore.api;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which a connection makes several calls at once. There is none before the first is
 * needed, none that keeps a program alive, and none left once the connection is closed.
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
            most,
            most,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            CallThreads::daemon);
    pool.allowCoreThreadTimeOut(true);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "redshift-restore-call-" + CREATED.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** Returns how many calls may be under way at once, at least 1. */
  public int most() {
    return most;
  }

  @Override
  public void execute(Runnable task) {
    pool.execute(task);
  }

  /** Ends the threads as soon as the calls under way end. */
  @Override
  public void close() {
    pool.shutdown();
  }
}
