package io.redshiftrestore.api;

import io.redshiftrestore.api.ApiException.Kind;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
  private final Set<CallInFlight> inFlight = ConcurrentHashMap.newKeySet();
  private final AtomicLong made = new AtomicLong();
  private volatile boolean cancelled;

  /**
   * Creates the account of an execution.
   *
   * @param number the number of the execution in its connection
   * @param most how many calls it may make; empty for any number
   */
  StatementCalls(long number, OptionalLong most) {
    this.number = number;
    this.most = most;
  }

  /**
   * Makes one call on the calling thread.
   *
   * @throws ApiException of the kind {@code CANCELLED} when {@link #cancel()} was called before or
   *     during the call, and {@code TOO_MANY_CALLS} when one more is not allowed
   */
  <T> T make(Function<CallInFlight, T> call) {
    try (CallInFlight current = CallInFlight.begin(this)) {
      inFlight.add(current);
      checkNotCancelled();
      count();
      return answer(call, current);
    }
  }

  /** A call that fails because it was cancelled says so, and not how that broke it. */
  private <T> T answer(Function<CallInFlight, T> call, CallInFlight current) {
    try {
      return call.apply(current);
    } catch (RuntimeException failure) {
      throw cancelled ? cancellation(failure) : failure;
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
              + " table_restore_request_id, cluster_identifier, region or LIMIT, or raise"
              + " maxApiCalls.",
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
    cancelled = true;
    inFlight.forEach(CallInFlight::abort);
  }

  /** Returns whether {@link #cancel()} was called. */
  public boolean isCancelled() {
    return cancelled;
  }

  /**
   * Throws an {@link ApiException} of the kind {@code CANCELLED} if the statement was cancelled.
   */
  public void checkNotCancelled() {
    if (cancelled) {
      throw cancellation(null);
    }
  }

  private static ApiException cancellation(@Nullable Throwable cause) {
    return new ApiException(Kind.CANCELLED, "The statement was cancelled.", cause);
  }
}
