package io.redshiftrestore.jdbc;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A bound value that is not of its parameter's type, or an index that counts nothing. */
final class ParameterException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final SqlState state;

  ParameterException(SqlState state, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.state = state;
  }

  SqlState state() {
    return state;
  }
}
