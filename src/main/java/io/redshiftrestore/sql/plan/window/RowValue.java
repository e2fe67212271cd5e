package io.redshiftrestore.sql.plan.window;

import org.jspecify.annotations.Nullable;

/** The value of a window function for each row of a partition, asked for in the rows' order. */
interface RowValue {
  @Nullable Object at(int row);
}
