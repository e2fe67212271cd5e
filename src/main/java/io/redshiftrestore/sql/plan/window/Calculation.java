package io.redshiftrestore.sql.plan.window;

/** How the values of a window function come about. */
interface Calculation {
  RowValue over(WindowCall call, Partition partition, Frames frames);
}
