package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.sql.plan.window.frame.Frames;
import io.redshiftrestore.sql.plan.window.frame.Partition;
import org.jspecify.annotations.Nullable;

/** LAG and LEAD: the value of the row that stands some rows away in the partition. */
enum Neighbor implements Calculation {
  LAG(-1),
  LEAD(1);

  private final int forward;

  Neighbor(int forward) {
    this.forward = forward;
  }

  @Override
  public RowValue over(WindowCall call, Partition partition, Frames frames) {
    return row -> at(call, partition, row);
  }

  private @Nullable Object at(WindowCall call, Partition partition, int row) {
    Object offset = call.argument(1, partition.row(row), 1);
    if (offset == null) {
      return null;
    }
    long distance = ((Number) offset).longValue() * forward;
    long found =
        call.ignoreNulls() && distance != 0
            ? known(call, partition, row, distance)
            : row + distance;
    return found >= 0 && found < partition.size()
        ? call.argument(partition.row((int) found))
        : call.argument(2, partition.row(row), null);
  }

  private static long known(WindowCall call, Partition partition, int row, long distance) {
    int step = distance < 0 ? -1 : 1;
    long left = Math.abs(distance);
    int at = row;
    while (left > 0) {
      at += step;
      if (at < 0 || at >= partition.size()) {
        return -1;
      }
      if (call.argument(partition.row(at)) != null) {
        left--;
      }
    }
    return at;
  }
}
