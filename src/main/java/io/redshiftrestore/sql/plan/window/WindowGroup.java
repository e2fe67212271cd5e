package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.sql.plan.window.frame.Arguments;
import io.redshiftrestore.sql.plan.window.frame.Frame;
import io.redshiftrestore.sql.plan.window.frame.Frames;
import io.redshiftrestore.sql.plan.window.frame.Partition;
import io.redshiftrestore.sql.plan.window.frame.RowOrder;
import java.util.Comparator;
import java.util.List;
import org.apache.calcite.rel.core.Window;
import org.jspecify.annotations.Nullable;

/**
 * The calls that share partitions, order and frame.
 *
 * @param firstColumn where the values of the first call go
 */
record WindowGroup(
    Comparator<@Nullable Object[]> partitions,
    Comparator<@Nullable Object[]> order,
    Frame frame,
    List<WindowCall> calls,
    int firstColumn) {

  static WindowGroup of(Window.Group group, int firstColumn, Arguments arguments) {
    return new WindowGroup(
        RowOrder.partitions(group.keys),
        RowOrder.of(group.orderKeys),
        Frame.of(group, arguments),
        group.aggCalls.stream().map(call -> WindowCall.of(call, arguments)).toList(),
        firstColumn);
  }

  /** Sorts the rows partition by partition, and sets the values of the calls in them. */
  void compute(List<@Nullable Object[]> rows, Runnable stopCheck) {
    rows.sort(partitions.thenComparing(order));
    for (int from = 0; from < rows.size(); ) {
      int to = from + 1;
      while (to < rows.size() && partitions.compare(rows.get(from), rows.get(to)) == 0) {
        to++;
      }
      compute(new Partition(rows.subList(from, to), order, stopCheck));
      from = to;
    }
  }

  private void compute(Partition partition) {
    Frames frames = frame.over(partition);
    for (int i = 0; i < calls.size(); i++) {
      RowValue values = calls.get(i).over(partition, frames);
      for (int row = 0; row < partition.size(); row++) {
        partition.row(row)[firstColumn + i] = values.at(row);
      }
    }
  }
}
