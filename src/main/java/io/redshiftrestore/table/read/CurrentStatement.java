package io.redshiftrestore.table.read;

import org.jspecify.annotations.Nullable;

/**
 * The execution that a thread works for at the moment: functions have no parameter for it. Nothing
 * of it stays with a thread that has gone back to its user.
 */
public final class CurrentStatement {

  private static final ThreadLocal<@Nullable StatementScope> SCOPE = new ThreadLocal<>();

  private CurrentStatement() {}

  /** Something that is done for an execution. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    T run() throws X;
  }

  /** Returns the scope of the execution; null if this thread works for none. */
  public static @Nullable StatementScope scope() {
    return SCOPE.get();
  }

  /** Does something for an execution; for the one at hand if none is given. */
  public static <T, X extends Exception> T in(@Nullable StatementScope scope, Work<T, X> work)
      throws X {
    StatementScope before = SCOPE.get();
    if (scope == null || scope == before) {
      return work.run();
    }
    SCOPE.set(scope);
    try {
      return work.run();
    } finally {
      restore(before);
    }
  }

  private static void restore(@Nullable StatementScope before) {
    if (before == null) {
      SCOPE.remove();
    } else {
      SCOPE.set(before);
    }
  }

  /** Throws if this thread works for an execution that was stopped. */
  public static void checkGoesOn() {
    StatementScope scope = SCOPE.get();
    if (scope != null) {
      scope.checkGoesOn();
    }
  }
}
