package io.redshiftrestore.sandbox;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;

/** Keeps every request that passes by, in the order of arrival. Thread-safe. */
public final class RequestRecorder implements WireHandler {

  private static final long PATIENCE_SECONDS = 10;

  private final WireHandler next;
  private final List<WireRequest> requests = new ArrayList<>();

  /** Makes a recorder before that handler. */
  public RequestRecorder(WireHandler next) {
    this.next = next;
  }

  /** Returns the requests seen so far, also those that are not answered yet. */
  public synchronized List<WireRequest> requests() {
    return List.copyOf(requests);
  }

  /** Returns the requests seen so far that name the action. */
  public List<WireRequest> requests(String action) {
    return requests().stream().filter(request -> request.action().equals(action)).toList();
  }

  /** Forgets what was seen. */
  public synchronized void clear() {
    requests.clear();
  }

  /**
   * Waits until n requests have arrived.
   *
   * @throws AssertionError when they do not within ten seconds
   */
  public synchronized void await(int n) throws InterruptedException {
    long deadline = System.nanoTime() + SECONDS.toNanos(PATIENCE_SECONDS);
    while (requests.size() < n) {
      long remaining = deadline - System.nanoTime();
      if (remaining <= 0) {
        throw new AssertionError("Expected " + n + " requests, saw " + requests);
      }
      wait(1 + remaining / 1_000_000);
    }
  }

  @Override
  public WireResponse handle(WireRequest request) {
    synchronized (this) {
      requests.add(request);
      notifyAll();
    }
    return next.handle(request);
  }
}
