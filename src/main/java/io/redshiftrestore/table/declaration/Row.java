package io.redshiftrestore.table.declaration;

import org.jspecify.annotations.Nullable;

/** One row of a table, in the form that Calcite computes with. Nobody changes it. */
public final class Row {

  private final @Nullable Object[] values;

  public Row(@Nullable Object[] values) {
    this.values = values;
  }

  /** Returns the value of a column, counted from 0. */
  public @Nullable Object get(int column) {
    return values[column];
  }

  /** Returns all values; not a copy, as Calcite takes rows as arrays. */
  public @Nullable Object[] values() {
    return values;
  }
}
