package io.redshiftrestore.jdbc;

import io.redshiftrestore.api.StatementCalls;
import io.redshiftrestore.table.read.StatementScope;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/**
 * One execution of a statement.
 *
 * @param timer what ends it when its time is up
 */
record Execution(StatementScope scope, Future<?> timer) {

  /**
   * Begins an execution.
   *
   * @param maxRows how many rows the result may have; 0 for all
   * @param timeout how many seconds it may take, until its last row is read; 0 for any time
   */
  static Execution begin(ConnectionFacade connection, long maxRows, int timeout) {
    StatementScope scope =
        new StatementScope(connection.api(), maxRows == 0 ? Long.MAX_VALUE : maxRows);
    connection.api().getReady();
    Duration limit = Duration.ofSeconds(timeout);
    return new Execution(
        scope,
        limit.isZero()
            ? CompletableFuture.completedFuture(null)
            : connection.timer().after(limit, () -> scope.calls().timeOut(limit)));
  }

  /** Begins an execution that may make no call. */
  static Execution withoutCalls(ConnectionFacade connection) {
    return new Execution(
        StatementScope.withoutCalls(connection.api()), CompletableFuture.completedFuture(null));
  }

  StatementCalls calls() {
    return scope.calls();
  }

  /** Notes that all is done, so that the time does not matter any more. */
  void finish() {
    timer.cancel(false);
  }

  /** Stops the calls under way and allows no more of them. */
  void stop() {
    finish();
    calls().cancel();
  }
}
