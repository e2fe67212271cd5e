package io.redshiftrestore.sql.plan.window.frame;

import org.apache.calcite.rel.type.RelDataType;
import org.jspecify.annotations.Nullable;

/** What a window function is given for a row: a column of the row, or a constant. */
public sealed interface Argument {

  /** Returns the value for a row. */
  @Nullable Object of(@Nullable Object[] row);

  /** Returns the type of the values. */
  RelDataType type();

  /** A column of the rows. */
  record OfColumn(int index, RelDataType type) implements Argument {
    @Override
    public @Nullable Object of(@Nullable Object[] row) {
      return row[index];
    }
  }

  /** The same value for each row. */
  record Constant(@Nullable Object value, RelDataType type) implements Argument {
    @Override
    public @Nullable Object of(@Nullable Object[] row) {
      return value;
    }
  }
}
