package io.redshiftrestore.table.read;

import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one look-up in batches. Not thread-safe, but may move from thread to thread. */
interface RowSource {

  /** Returns the look-up that the rows answer. */
  Lookup lookup();

  /** Returns some rows, perhaps none, at the cost of one call at most; null at the end. */
  @Nullable List<Row> next();
}
