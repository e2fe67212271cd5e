package io.redshiftrestore.table.read;

import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import java.util.List;

/** Rows and the look-up that they answer. */
record Batch(Lookup lookup, List<Row> rows) {}
