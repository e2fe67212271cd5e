package io.redshiftrestore.cli.watch;

import java.time.Duration;

/**
 * How long to wait before AWS is asked again: twice as long after each failure in a row, up to five
 * minutes.
 *
 * @param interval how long after an answer
 * @param failures how many times in a row there was none
 */
record Backoff(Duration interval, int failures) {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 10;

  static Backoff every(Duration interval) {
    return new Backoff(interval, 0);
  }

  Backoff failed() {
    return new Backoff(interval, Math.min(failures + 1, MOST_DOUBLINGS));
  }

  Backoff answered() {
    return every(interval);
  }

  Duration pause() {
    Duration doubled = interval.multipliedBy(1L << failures);
    Duration longest = interval.compareTo(LONGEST) > 0 ? interval : LONGEST;
    return doubled.compareTo(longest) > 0 ? longest : doubled;
  }
}
