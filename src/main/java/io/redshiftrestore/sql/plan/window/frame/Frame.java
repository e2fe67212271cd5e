package io.redshiftrestore.sql.plan.window.frame;

import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.core.Window;
import org.apache.calcite.rex.RexWindowExclusion;

/**
 * Which rows of its partition a row's window function sees.
 *
 * @param rows whether offsets count rows; otherwise they are distances from the key
 * @param key what {@code RANGE} measures its offsets on; the one of all rows without an order
 */
public record Frame(
    boolean rows, FrameBound start, FrameBound end, RexWindowExclusion exclusion, RangeKey key) {

  /** Returns the frame of the calls of a group. */
  public static Frame of(Window.Group group, Arguments arguments) {
    return new Frame(
        group.isRows,
        FrameBound.of(group.lowerBound, arguments),
        FrameBound.of(group.upperBound, arguments),
        group.exclude,
        group.orderKeys.getFieldCollations().stream()
            .findFirst()
            .map(field -> key(field, arguments))
            .orElse(RangeKey.CONSTANT));
  }

  private static RangeKey key(RelFieldCollation field, Arguments arguments) {
    int index = field.getFieldIndex();
    return new RangeKey(
        index,
        arguments.columns().get(index).getType().getSqlTypeName(),
        field.getDirection().isDescending());
  }

  /** Returns the frames of the rows of a partition. */
  public Frames over(Partition partition) {
    return new Frames(
        this, partition, rows ? new RowsUnit(partition) : new RangeUnit(partition, key));
  }
}
