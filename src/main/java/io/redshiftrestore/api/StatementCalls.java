package io.redshiftrestore.api;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The API calls that one execution of a statement makes: counted, and stopped together.
 *
 * <p>Thread-safe: {@link #cancel()} is meant to be called while other threads are inside {@link
 * #make(Supplier)}.
 */
public final class StatementCalls {

  private final Set<CallInFlight> inFlight = ConcurrentHashMap.newKeySet();
  private final AtomicLong made = new AtomicLong();
  private volatile boolean cancelled;

  /**
   * Makes one call on the calling thread.
   *
   * @throws ApiException of the kind {@code CANCELLED} when {@link #cancel()} was called before or
   *     during the call
   */
  <T> T make(Supplier<T> call) {
    try (CallInFlight current = CallInFlight.begin(this)) {
      inFlight.add(current);
      checkNotCancelled();
      made.incrementAndGet();
      return call.get();
    } catch (RuntimeException failure) {
      throw cancelled && !(failure instanceof ApiException) ? cancellation(failure) : failure;
    }
  }

  void ended(CallInFlight call) {
    inFlight.remove(call);
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
    return new ApiException(ApiException.Kind.CANCELLED, "The statement was cancelled.", cause);
  }
}
