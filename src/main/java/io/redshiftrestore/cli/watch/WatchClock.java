package io.redshiftrestore.cli.watch;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** Tells the time and lets it pass. */
public interface WatchClock {

  /** The system's clock. */
  WatchClock SYSTEM =
      new WatchClock() {
        @Override
        public Instant instant() {
          return Instant.now();
        }

        @Override
        public void await(Duration duration) throws InterruptedException {
          boolean over = new CountDownLatch(1).await(duration.toMillis(), MILLISECONDS);
          assert !over;
        }
      };

  /** Returns what time it is. */
  Instant instant();

  /** Returns when that time has passed. */
  void await(Duration duration) throws InterruptedException;
}
