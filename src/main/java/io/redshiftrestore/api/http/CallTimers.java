package io.redshiftrestore.api.http;

import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * The thread that ends calls whose time is over. The SDK's own would live on for as long as the
 * last call could have taken.
 */
public final class CallTimers {

  private CallTimers() {}

  /** Returns an executor without a thread yet; whoever asks for it shuts it down. */
  public static ScheduledThreadPoolExecutor create() {
    ScheduledThreadPoolExecutor timers =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "redshift-restore-timer");
              thread.setDaemon(true);
              return thread;
            });
    timers.setRemoveOnCancelPolicy(true);
    return timers;
  }
}
