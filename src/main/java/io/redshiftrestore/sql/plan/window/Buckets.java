package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.plan.window.frame.Frames;
import io.redshiftrestore.sql.plan.window.frame.Partition;

/** NTILE: deals a partition out to buckets, of which the first get what does not go round. */
enum Buckets implements Calculation {
  NTILE;

  @Override
  public RowValue over(WindowCall call, Partition partition, Frames frames) {
    Object count = call.argument(partition.row(0));
    if (count == null) {
      return row -> null;
    }
    long buckets = ((Number) count).longValue();
    if (buckets <= 0) {
      throw new StateException(
          SqlState.BAD_VALUE,
          "The argument of NTILE is %d; it must be 1 or more.".formatted(buckets),
          null);
    }
    long small = partition.size() / buckets;
    long larger = partition.size() % buckets;
    long inLarger = larger * (small + 1);
    return row -> row < inLarger ? row / (small + 1) + 1 : larger + (row - inLarger) / small + 1;
  }
}
