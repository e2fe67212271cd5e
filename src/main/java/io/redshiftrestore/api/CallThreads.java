package io.redshiftrestore.api;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which a connection makes its calls, several at once. There is none before the
 * first is needed, none that keeps a program alive, and none left once the connection is closed. A
 * task never waits for a thread, so that a statement whose calls take long holds up no other.
 * Thread-safe.
 *
 * <p>A single call is made on one of them too: the SDK keeps its XML parser, and with it what the
 * parser has read last, in a variable of the thread, and would so hold the driver's class loader
 * for as long as a program's own thread lives.
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
            CallThread::new);
  }

  private static final class CallThread extends Thread {
    CallThread(Runnable task) {
      super(task, "redshift-restore-call-" + CREATED.incrementAndGet());
      setDaemon(true);
    }
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

  /** Runs a task on the calling thread if it is one of these, and otherwise at once on another. */
  void executeHere(Runnable task) {
    if (Thread.currentThread() instanceof CallThread) {
      task.run();
    } else {
      execute(task);
    }
  }

  /** Ends the threads as soon as the calls under way end. */
  @Override
  public void close() {
    pool.shutdown();
  }
}
