package io.redshiftrestore.api;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.ExecutableHttpRequest;

/**
 * One API call while it runs, with the HTTP exchange that is under way for it.
 *
 * <p>The SDK's blocking reads do not heed an interrupt, and its pauses between attempts heed
 * nothing else: to stop a call takes both.
 */
final class CallInFlight implements AutoCloseable {

  private static final ThreadLocal<@Nullable CallInFlight> CURRENT = new ThreadLocal<>();

  private final StatementCalls calls;
  private final Thread thread = Thread.currentThread();
  private @Nullable ExecutableHttpRequest exchange;
  private int attempts;
  private boolean interrupted;
  private boolean ended;

  private CallInFlight(StatementCalls calls) {
    this.calls = calls;
  }

  static CallInFlight begin(StatementCalls calls) {
    CallInFlight call = new CallInFlight(calls);
    CURRENT.set(call);
    return call;
  }

  /** Returns the call that this thread is making, or null when the SDK calls for itself. */
  static @Nullable CallInFlight current() {
    return CURRENT.get();
  }

  /**
   * Notes that an attempt's exchange begins.
   *
   * @throws AbortedException if the statement was cancelled; it has no cause, because the SDK would
   *     retry one that has
   */
  synchronized void exchangeBegins(ExecutableHttpRequest exchange) {
    if (calls.isCancelled()) {
      throw AbortedException.create("statement cancelled");
    }
    this.exchange = exchange;
    attempts++;
  }

  /** Returns how many attempts have begun. */
  synchronized int attempts() {
    return attempts;
  }

  synchronized void abort() {
    if (ended) {
      return;
    }
    if (exchange != null) {
      exchange.abort();
    }
    interrupted = true;
    thread.interrupt();
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
