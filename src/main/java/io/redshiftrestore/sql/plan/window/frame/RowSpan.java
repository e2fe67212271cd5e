package io.redshiftrestore.sql.plan.window.frame;

import java.util.stream.IntStream;

/**
 * Rows of a partition that follow each other.
 *
 * @param to the end, exclusive
 */
public record RowSpan(int from, int to) {

  /** Returns the part that lies before a row. */
  public RowSpan before(int row) {
    return new RowSpan(from, Math.min(to, row));
  }

  /** Returns the part that starts with a row, or after it. */
  public RowSpan from(int row) {
    return new RowSpan(Math.max(from, row), to);
  }

  /** Returns the rows in order. */
  public IntStream rows() {
    return IntStream.range(from, to);
  }

  /** Returns the rows from the last to the first. */
  public IntStream rowsBackwards() {
    return IntStream.iterate(to - 1, row -> row >= from, row -> row - 1);
  }
}
