package io.redshiftrestore.api;

import com.google.common.base.Throwables;
import io.redshiftrestore.api.ApiException.Kind;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The API calls that one execution of a statement makes: counted, bounded, and stopped together.
 *
 * <p>Thread-safe: {@link #cancel()} is meant to be called while other threads make calls.
 */
public final class StatementCalls {

  private final long number;
  private final OptionalLong most;
  private final Executor threads;
  private final Set<CallInFlight> inFlight = ConcurrentHashMap.newKeySet();
  private final AtomicLong made = new AtomicLong();
  private final AtomicReference<@Nullable Reason> stopped = new AtomicReference<>();

  private record Reason(Kind kind, String sentence) {
    ApiException exception(@Nullable Throwable cause) {
      return new ApiException(kind, sentence, cause);
    }
  }

  /**
   * Creates the account of an execution.
   *
   * @param number the number of the execution in its connection
   * @param most how many calls it may make; empty for any number
   * @param threads where they are made
   */
  StatementCalls(long number, OptionalLong most, Executor threads) {
    this.number = number;
    this.most = most;
    this.threads = threads;
  }

  /**
   * Makes one call and waits for it; an interrupt of the waiting thread ends it.
   *
   * @throws ApiException of the kind {@code CANCELLED} or {@code TIMED_OUT} when the statement was
   *     stopped before or during the call, and {@code TOO_MANY_CALLS} when one more is not allowed
   */
  <T> T make(Function<CallInFlight, T> call) {
    CallInFlight current = new CallInFlight(this);
    // A task of this class reports its end even when there is no memory left.
    FutureTask<T> task = new FutureTask<>(() -> made(call, current));
    threads.execute(task);
    return await(task, current);
  }

  private <T> T made(Function<CallInFlight, T> call, CallInFlight current) {
    try (current) {
      current.begin();
      inFlight.add(current);
      checkNotStopped();
      count();
      return answer(call, current);
    }
  }

  private static <T> T await(FutureTask<T> task, CallInFlight call) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return CompensatedWait.on(() -> ended(task)).get();
        } catch (InterruptedException e) {
          interrupted = true;
          call.abort();
        } catch (ExecutionException e) {
          throw rethrown(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits for a task to end, and leaves it to the task to tell how it did. */
  private static <T> FutureTask<T> ended(FutureTask<T> task) throws InterruptedException {
    try {
      task.get();
      return task;
    } catch (ExecutionException failed) {
      return task;
    }
  }

  private static RuntimeException rethrown(ExecutionException wrapped) {
    Throwable failure = wrapped.getCause() == null ? wrapped : wrapped.getCause();
    Throwables.throwIfUnchecked(failure);
    return new IllegalStateException(failure);
  }

  /** A call that fails because it was stopped says so, and not how that broke it. */
  private <T> T answer(Function<CallInFlight, T> call, CallInFlight current) {
    try {
      return call.apply(current);
    } catch (RuntimeException failure) {
      Reason reason = stopped.get();
      throw reason == null ? failure : reason.exception(failure);
    }
  }

  private void count() {
    long limit = most.orElse(Long.MAX_VALUE);
    long before = made.getAndUpdate(count -> Math.min(count + 1, limit));
    if (before == limit) {
      throw new ApiException(
          Kind.TOO_MANY_CALLS,
          "The statement has made %d API calls and needs more, but maxApiCalls is %d; narrow it by"
                  .formatted(before, limit)
              + " a key, a region or LIMIT, or raise maxApiCalls.",
          null);
    }
  }

  void ended(CallInFlight call) {
    inFlight.remove(call);
  }

  /** Returns the number of the execution in its connection, counted from 1. */
  public long number() {
    return number;
  }

  /** Returns how many calls were begun; the retries of a call are not counted. */
  public long made() {
    return made.get();
  }

  /** Stops the calls in flight, within a moment, and refuses all later ones. */
  public void cancel() {
    stop(new Reason(Kind.CANCELLED, "The statement was cancelled."));
  }

  /** Stops the calls like {@link #cancel()}, because the execution has taken longer than it may. */
  public void timeOut(Duration limit) {
    String sentence =
        "The statement took longer than its query timeout of %d s; narrow it by a key, a region or"
                .formatted(limit.toSeconds())
            + " LIMIT, or allow it more time.";
    stop(new Reason(Kind.TIMED_OUT, sentence));
  }

  private void stop(Reason reason) {
    if (stopped.compareAndSet(null, reason)) {
      inFlight.forEach(CallInFlight::abort);
    }
  }

  /** Returns whether the statement was cancelled or has run out of time. */
  public boolean isStopped() {
    return stopped.get() != null;
  }

  /**
   * Throws an {@link ApiException} of the kind {@code CANCELLED} or {@code TIMED_OUT} if the
   * statement was stopped.
   */
  public void checkNotStopped() {
    Reason reason = stopped.get();
    if (reason != null) {
      throw reason.exception(null);
    }
  }
}
