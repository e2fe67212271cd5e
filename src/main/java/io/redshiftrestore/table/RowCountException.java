package io.redshiftrestore.table;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A LIMIT, FETCH or OFFSET that is not a number of rows. */
public final class RowCountException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  RowCountException(@Nullable Object value) {
    super("LIMIT, FETCH and OFFSET take a number of rows from 0 on, not " + value + ".");
  }
}
