package io.redshiftrestore.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The life of one restore, from its request to its end; what the API shows of it depends on when
 * one looks.
 *
 * @param request the fields that never change
 * @param requestTime when the restore was asked for
 * @param waiting how long it is PENDING
 * @param running how long it is IN_PROGRESS after that; zero when it ends before it begins
 * @param megaBytes how much there is to restore
 * @param restored how much of that is restored in the end
 * @param outcome the status in the end
 * @param message what the service has to say in the end, if anything
 */
record RestoreTimeline(
    RestoreRequest request,
    Instant requestTime,
    Duration waiting,
    Duration running,
    long megaBytes,
    long restored,
    String outcome,
    @Nullable String message) {

  RestoreTimeline {
    Objects.requireNonNull(outcome);
    if (waiting.isNegative() || running.isNegative()) {
      throw new IllegalArgumentException("A restore cannot go back in time");
    }
    if (restored < 0 || restored > megaBytes) {
      throw new IllegalArgumentException("Restored " + restored + " of " + megaBytes + " MB");
    }
  }

  /** Returns what the API shows at that instant. */
  RestoreRequest at(Instant now) {
    Duration run = Duration.between(requestTime, now).minus(waiting);
    RestoreRequestBuilder shown = request.toBuilder().requestTime(requestTime);
    if (run.isNegative()) {
      return shown.status("PENDING").build();
    }
    if (run.compareTo(running) < 0) {
      return progress(shown, restored * run.toMillis() / running.toMillis())
          .status("IN_PROGRESS")
          .build();
    }
    return (running.isZero() ? shown : progress(shown, restored))
        .status(outcome)
        .message(message)
        .build();
  }

  private RestoreRequestBuilder progress(RestoreRequestBuilder shown, long soFar) {
    return shown.progressInMegaBytes(soFar).totalDataInMegaBytes(megaBytes);
  }
}
