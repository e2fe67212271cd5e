package io.redshiftrestore.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A failure that already knows its {@link SqlState} and sentence, thrown where JDBC's checked
 * exceptions cannot pass; {@link ExceptionTranslator} makes an {@link java.sql.SQLException} of it.
 */
public final class StateException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final SqlState state;

  /** Creates a failure with its sentence for the user. */
  public StateException(SqlState state, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.state = state;
  }

  /** Returns the failure of a statement that would change something. */
  public static StateException readOnly(String statement) {
    return new StateException(
        SqlState.NOT_SUPPORTED,
        statement
            + " is not supported: the tables show what AWS lists and are read-only; use SELECT.",
        null);
  }

  /** Returns the state that the failure is reported with. */
  public SqlState state() {
    return state;
  }
}
