package io.redshiftrestore.sql.plan.window;

import java.util.stream.IntStream;

/**
 * Rows of a partition that follow each other.
 *
 * @param to the end, exclusive
 */
record RowSpan(int from, int to) {

  /** Returns the part that lies before a row. */
  RowSpan before(int row) {
    return new RowSpan(from, Math.min(to, row));
  }

  /** Returns the part that starts with a row, or after it. */
  RowSpan from(int row) {
    return new RowSpan(Math.max(from, row), to);
  }

  IntStream rows() {
    return IntStream.range(from, to);
  }

  IntStream rowsBackwards() {
    return IntStream.iterate(to - 1, row -> row >= from, row -> row - 1);
  }
}
