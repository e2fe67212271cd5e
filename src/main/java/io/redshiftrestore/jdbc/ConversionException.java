package io.redshiftrestore.jdbc;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A value that cannot be given or bound as the type that was asked for, or a bad index. */
final class ConversionException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final SqlState state;

  ConversionException(SqlState state, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.state = state;
  }

  SqlState state() {
    return state;
  }
}
