package io.redshiftrestore.api;

import io.redshiftrestore.api.http.AwsHttpClient;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * One API call while it runs.
 *
 * <p>An interrupt stops it, whether it waits for an answer (see {@link AwsHttpClient}) or for its
 * next attempt.
 */
final class CallInFlight implements AutoCloseable {

  private static final ThreadLocal<@Nullable CallInFlight> CURRENT = new ThreadLocal<>();

  private final StatementCalls calls;
  private @Nullable Thread thread;
  private int attempts;
  private boolean interrupted;
  private boolean ended;

  CallInFlight(StatementCalls calls) {
    this.calls = calls;
  }

  /** Begins the call on this thread, which also closes it. */
  synchronized void begin() {
    CURRENT.set(this);
    thread = Thread.currentThread();
    if (interrupted) {
      thread.interrupt();
    }
  }

  /**
   * Notes that this thread begins an attempt at its call, if it is making one.
   *
   * @throws AbortedException if the statement was stopped; it has no cause, because the SDK would
   *     retry one that has
   */
  static void attemptBegins() {
    CallInFlight current = CURRENT.get();
    if (current != null) {
      current.countAttempt();
    }
  }

  private synchronized void countAttempt() {
    if (calls.isStopped()) {
      throw AbortedException.create("statement stopped");
    }
    attempts++;
  }

  /** Returns how many attempts have begun. */
  synchronized int attempts() {
    return attempts;
  }

  /** Ends the call, also one that has yet to begin. */
  synchronized void abort() {
    if (!ended) {
      interrupted = true;
      if (thread != null) {
        thread.interrupt();
      }
    }
  }

  /** Ends the call; an interrupt that was ours does not outlive it. */
  @Override
  public synchronized void close() {
    ended = true;
    CURRENT.remove();
    calls.ended(this);
    if (interrupted) {
      Thread.interrupted();
    }
  }
}
