package io.redshiftrestore.sql.plan.window;

import org.jspecify.annotations.Nullable;

/** STRING_AGG and LISTAGG: texts with a delimiter before each but the first. */
final class TextAccumulator implements Accumulator {

  private final WindowCall call;
  private @Nullable StringBuilder text;

  TextAccumulator(WindowCall call) {
    this.call = call;
  }

  @Override
  public void add(@Nullable Object[] row) {
    Object value = call.argument(row);
    if (value == null) {
      return;
    }
    if (text == null) {
      text = new StringBuilder();
    } else {
      Object delimiter = call.argument(1, row, "");
      text.append(delimiter == null ? "" : delimiter);
    }
    text.append(value);
  }

  @Override
  public @Nullable Object value() {
    return text == null ? null : text.toString();
  }
}
