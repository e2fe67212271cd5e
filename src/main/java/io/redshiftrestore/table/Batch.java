package io.redshiftrestore.table;

import java.util.List;

/** Rows and the look-up that they answer. */
record Batch(Lookup lookup, List<Row> rows) {}
