package io.redshiftrestore.sql.plan.window;

import org.jspecify.annotations.Nullable;

/** What an aggregate function knows of the rows of a frame. */
interface Accumulator {

  /** Takes one more row in. */
  void add(@Nullable Object[] row);

  /** Returns the aggregate of all rows that were taken in and not out again. */
  @Nullable Object value();

  /** An accumulator that rows can be taken out of, to the same state as if they never were in. */
  interface Reversible extends Accumulator {

    /** Takes out a row that was taken in. */
    void remove(@Nullable Object[] row);
  }

  /** Makes the accumulator of a call, with no row in it. */
  interface Factory {
    Accumulator of(WindowCall call);
  }
}
