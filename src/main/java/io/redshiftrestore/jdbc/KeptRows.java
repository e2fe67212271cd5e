package io.redshiftrestore.jdbc;

import io.redshiftrestore.error.SqlState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that a scrolling result set has read so far, up to a bound of memory. */
final class KeptRows {

  /** What a row and a cell take beside their characters, by what is usual on a JVM of 64 bits. */
  private static final long ROW_OVERHEAD = 48;

  private static final long CELL_OVERHEAD = 64;

  private final List<Row> rows = new ArrayList<>();
  private final long most;
  private long bytes;

  /** A row: each value, and the text that the engine makes of it. */
  private static final class Row {

    private final @Nullable Object[] values;
    private final @Nullable String[] texts;

    Row(int count) {
      this.values = new @Nullable Object[count];
      this.texts = new @Nullable String[count];
    }
  }

  /**
   * Starts empty.
   *
   * @param most how many bytes the rows may take
   */
  KeptRows(long most) {
    this.most = most;
  }

  int size() {
    return rows.size();
  }

  /**
   * Keeps the row on which the columns are.
   *
   * @throws SQLException if the rows would take more memory than they may
   */
  void add(ResultColumns columns) throws SQLException {
    int count = columns.count();
    Row row = new Row(count);
    bytes += ROW_OVERHEAD;
    for (int i = 0; i < count; i++) {
      row.values[i] = columns.value(i + 1);
      String text = row.values[i] instanceof String same ? same : columns.text(i + 1);
      row.texts[i] = text;
      bytes += CELL_OVERHEAD + (text == null ? 0 : 2L * text.length());
    }
    if (bytes > most) {
      throw SqlState.OUT_OF_MEMORY.exception(
          "The result set scrolls over its rows, and %d of them would take more than the %d MB that it may keep; read it forwards, or select fewer rows or columns."
              .formatted(rows.size() + 1, most >> 20),
          null);
    }
    rows.add(row);
  }

  /** Returns a value; rows and columns are counted from 1. */
  @Nullable Object value(int row, int column) {
    return rows.get(row - 1).values[column - 1];
  }

  /** Returns a value as text; rows and columns are counted from 1. */
  @Nullable String text(int row, int column) {
    return rows.get(row - 1).texts[column - 1];
  }
}
