package io.redshiftrestore.cli.output;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How wide the columns of a table are, so that its rows fit. Immutable. */
final class TableLayout {

  /** An id of 36 characters is never broken; of longer words, somewhere. */
  private static final int LONGEST_WORD = 40;

  private final int[] widths;

  private TableLayout(int[] widths) {
    this.widths = widths;
  }

  /**
   * Lays columns out for some rows.
   *
   * @param rows the header and the rows
   * @param width the width to fit, as far as no word is broken; 0 for any
   */
  static TableLayout of(List<List<String>> rows, int width) {
    int columns = rows.get(0).size();
    int[] natural = IntStream.range(0, columns).map(i -> natural(rows, i)).toArray();
    int[] least = IntStream.range(0, columns).map(i -> least(rows, i)).toArray();
    int widest = Arrays.stream(natural).max().orElse(0);
    int cap = widest;
    while (width > 0 && cap > 1 && total(natural, least, cap) > width) {
      cap--;
    }
    int longest = cap;
    return new TableLayout(
        IntStream.range(0, columns).map(i -> fit(natural[i], least[i], longest)).toArray());
  }

  private static int natural(List<List<String>> rows, int column) {
    return rows.stream()
        .mapToInt(row -> DisplayWidth.ofLongestLine(row.get(column)))
        .reduce(1, Math::max);
  }

  // The header, in the first row, is no sentence: it stays in one line.
  private static int least(List<List<String>> rows, int column) {
    return rows.stream()
        .skip(1)
        .mapToInt(row -> Math.min(LONGEST_WORD, CellText.longestWord(row.get(column))))
        .reduce(DisplayWidth.of(rows.get(0).get(column)), Math::max);
  }

  private static int fit(int natural, int least, int longest) {
    return Math.max(Math.min(natural, longest), least);
  }

  private static int total(int[] natural, int[] least, int longest) {
    return borders(natural.length)
        + IntStream.range(0, natural.length).map(i -> fit(natural[i], least[i], longest)).sum();
  }

  private static int borders(int columns) {
    return 3 * columns + 1;
  }

  /** Returns the width of a column, without its borders. */
  int width(int column) {
    return widths[column];
  }

  int columns() {
    return widths.length;
  }

  /** Returns the width of a row. */
  int rowWidth() {
    return borders(widths.length) + Arrays.stream(widths).sum();
  }

  /** Returns whether every column is at least as wide as the other's. */
  boolean holds(TableLayout other) {
    return IntStream.range(0, widths.length).allMatch(i -> widths[i] >= other.widths[i]);
  }
}
