package io.redshiftrestore.sql;

import io.redshiftrestore.table.read.StatementScope;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Carries the scope of a statement from the facade through the engine, which has no parameter for
 * it, to the plan that it opens on the same thread.
 */
public final class RunningStatement {

  private static final ThreadLocal<@Nullable StatementScope> SCOPE = new ThreadLocal<>();

  private RunningStatement() {}

  /** Runs something on this thread as part of a statement's execution. */
  public static <T> T in(StatementScope scope, EngineLock.Work<T> execution) throws SQLException {
    SCOPE.set(scope);
    try {
      return execution.run();
    } finally {
      SCOPE.remove();
    }
  }

  /**
   * Returns the scope of the execution that this thread starts; null when the engine asks itself.
   */
  static @Nullable StatementScope scope() {
    return SCOPE.get();
  }
}
