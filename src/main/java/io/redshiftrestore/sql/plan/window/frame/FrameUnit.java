package io.redshiftrestore.sql.plan.window.frame;

/** What the bounds of a frame are counted in. */
interface FrameUnit {

  /** Returns the first row of a frame that starts at {@code CURRENT ROW}. */
  int startAtCurrent(int row);

  /** Returns the end, exclusive, of a frame that ends at {@code CURRENT ROW}. */
  int endAtCurrent(int row);

  /** Returns the first row of a frame that starts at an offset; may lie outside the partition. */
  long startAtOffset(int row, FrameBound bound);

  /** Returns the end, exclusive, of a frame that ends at an offset. */
  long endAtOffset(int row, FrameBound bound);
}
