package io.redshiftrestore.jdbc;

import java.io.Serial;

/** A statement that would change something. */
public final class ReadOnlyException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  ReadOnlyException(String statement) {
    super(
        statement
            + " is not supported: the tables show what AWS lists and are read-only; use SELECT.");
  }
}
