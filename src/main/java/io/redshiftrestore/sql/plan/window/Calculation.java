package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.sql.plan.window.frame.Frames;
import io.redshiftrestore.sql.plan.window.frame.Partition;

/** How the values of a window function come about. */
interface Calculation {
  RowValue over(WindowCall call, Partition partition, Frames frames);
}
