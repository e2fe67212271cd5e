package io.redshiftrestore.table.declaration;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the amounts and times of a restore request say of its progress.
 *
 * <p>Each method returns null where its arguments do not say enough. Times are milliseconds since
 * 1970 in UTC; amounts are MB. Called by generated code.
 */
public final class RestoreProgress {

  private static final Set<String> RUNNING = Set.of("PENDING", "IN_PROGRESS");
  private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELED");

  private static final double MILLISECONDS = 1000;

  /** The last millisecond of the year 9999, beyond which no TIMESTAMP goes. */
  private static final double LAST_TIME = 253_402_300_799_999d;

  private RestoreProgress() {}

  /** Returns the restored part, never more than 100. */
  public static @Nullable Double percentComplete(@Nullable Long progress, @Nullable Long total) {
    return progress == null || progress < 0 || total == null || total <= 0
        ? null
        : (Double) (Math.min(progress, total) * 100d / total);
  }

  /** Returns the average speed since the request of a restore that runs. */
  public static @Nullable Double megabytesPerSecond(
      long now, @Nullable String status, @Nullable Long requestTime, @Nullable Long progress) {
    Long elapsed = elapsed(now, status, requestTime);
    return progress == null || progress < 0 || elapsed == null || elapsed == 0
        ? null
        : (Double) (progress * MILLISECONDS / elapsed);
  }

  /** Returns how long ago a restore that runs was requested. */
  public static @Nullable Long elapsedSeconds(
      long now, @Nullable String status, @Nullable Long requestTime) {
    Long elapsed = elapsed(now, status, requestTime);
    return elapsed == null ? null : (Long) (elapsed / (long) MILLISECONDS);
  }

  /** Returns when a restore that runs is done if its average speed stays what it is. */
  public static @Nullable Long estimatedEnd(
      long now,
      @Nullable String status,
      @Nullable Long requestTime,
      @Nullable Long progress,
      @Nullable Long total) {
    Double speed = megabytesPerSecond(now, status, requestTime, progress);
    if (speed == null || speed == 0 || progress == null || total == null || total <= 0) {
      return null;
    }
    double end = now + Math.max(0, total - progress) * MILLISECONDS / speed;
    return end > LAST_TIME ? null : (Long) Math.round(end);
  }

  /** Returns whether a status is one that stays. */
  public static @Nullable Boolean isTerminal(@Nullable String status) {
    if (status == null || !(ENDED.contains(status) || RUNNING.contains(status))) {
      return null;
    }
    return ENDED.contains(status);
  }

  /** The clock of AWS may be a little ahead of this one: no time is negative. */
  private static @Nullable Long elapsed(
      long now, @Nullable String status, @Nullable Long requestTime) {
    return status == null || !RUNNING.contains(status) || requestTime == null
        ? null
        : (Long) Math.max(0, now - requestTime);
  }
}
