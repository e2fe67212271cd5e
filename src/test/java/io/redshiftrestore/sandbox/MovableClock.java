package io.redshiftrestore.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to move. Thread-safe. */
public final class MovableClock implements InstantSource {

  private Instant now;

  /** Makes a clock that shows that instant. */
  public MovableClock(Instant start) {
    now = start;
  }

  /** Moves the clock on. */
  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }
}
