package io.redshiftrestore.sql.plan.window.frame;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Bounds that are distances from the current row's key. NULL is at no distance from any other key:
 * the rows without one see each other only, and are seen through unbounded ends only.
 */
final class RangeUnit implements FrameUnit {

  private final Partition partition;
  private final RangeKey key;
  private final Comparator<Object> order;
  private final int firstKnown;
  private final int endOfKnown;

  RangeUnit(Partition partition, RangeKey key) {
    this.partition = partition;
    this.key = key;
    this.order = key.descending() ? ValueOrder.INSTANCE.reversed() : ValueOrder.INSTANCE;
    int last = partition.size() - 1;
    this.firstKnown = value(0) == null ? partition.peersTo(0) : 0;
    this.endOfKnown = value(last) == null ? partition.peersFrom(last) : last + 1;
  }

  @Override
  public int startAtCurrent(int row) {
    return partition.peersFrom(row);
  }

  @Override
  public int endAtCurrent(int row) {
    return partition.peersTo(row);
  }

  @Override
  public long startAtOffset(int row, FrameBound bound) {
    Object value = value(row);
    if (value == null) {
      return partition.peersFrom(row);
    }
    Object limit = moved(value, bound);
    return firstThat(other -> order.compare(comparable(other), limit) >= 0);
  }

  @Override
  public long endAtOffset(int row, FrameBound bound) {
    Object value = value(row);
    if (value == null) {
      return partition.peersTo(row);
    }
    Object limit = moved(value, bound);
    return firstThat(other -> order.compare(comparable(other), limit) > 0);
  }

  private @Nullable Object value(int row) {
    return key.of(partition.row(row));
  }

  private Object comparable(int row) {
    return key.comparable(Objects.requireNonNull(value(row)));
  }

  private Object moved(Object value, FrameBound bound) {
    return key.moved(value, bound, bound.offsetIn(partition));
  }

  private int firstThat(IntPredicate reached) {
    int low = firstKnown;
    int high = endOfKnown;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reached.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
