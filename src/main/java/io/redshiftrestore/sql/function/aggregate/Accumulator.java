package io.redshiftrestore.sql.function.aggregate;

import org.jspecify.annotations.Nullable;

/** What an aggregate function has gathered of the rows of a group; none of the values is NULL. */
public abstract class Accumulator {

  /** Adds what a row has for the function's operands. */
  public abstract void add(Object[] values);

  /** Returns the function's value for the rows so far, of which there is at least one. */
  public abstract @Nullable Object result();
}
