package io.redshiftrestore.sandbox;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A service that takes some time for each answer, as one far away does. Immutable. */
public final class SlowAnswers implements WireHandler {

  private final WireHandler handler;
  private final Duration latency;

  /**
   * Makes a service slow.
   *
   * @param latency how long each answer takes in addition
   */
  public SlowAnswers(WireHandler handler, Duration latency) {
    this.handler = handler;
    this.latency = latency;
  }

  @Override
  public WireResponse handle(WireRequest request) {
    try {
      if (new CountDownLatch(1).await(latency.toMillis(), MILLISECONDS)) {
        throw new IllegalStateException("nobody counts down");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return handler.handle(request);
  }
}
