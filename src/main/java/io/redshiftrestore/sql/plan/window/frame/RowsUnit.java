package io.redshiftrestore.sql.plan.window.frame;

import com.google.common.math.LongMath;

/** Bounds that count rows. */
record RowsUnit(Partition partition) implements FrameUnit {

  @Override
  public int startAtCurrent(int row) {
    return row;
  }

  @Override
  public int endAtCurrent(int row) {
    return row + 1;
  }

  @Override
  public long startAtOffset(int row, FrameBound bound) {
    long offset = ((Number) bound.offsetIn(partition)).longValue();
    return LongMath.saturatedAdd(row, bound.kind() == FrameBound.Kind.PRECEDING ? -offset : offset);
  }

  @Override
  public long endAtOffset(int row, FrameBound bound) {
    return LongMath.saturatedAdd(startAtOffset(row, bound), 1);
  }
}
