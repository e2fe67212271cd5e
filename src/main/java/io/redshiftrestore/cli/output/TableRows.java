package io.redshiftrestore.cli.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table with borders. Its columns are as wide as a window of rows needs; where a later window
 * needs wider ones, the table begins anew.
 */
final class TableRows implements RowWriter {

  private final Columns columns;
  private final Appendable out;
  private final TableStyle style;
  private final List<List<String>> window = new ArrayList<>();
  private final List<String> header;
  private @Nullable TableLayout layout;
  private boolean openEnded;

  TableRows(Columns columns, Appendable out, TableStyle style) {
    this.columns = columns;
    this.out = out;
    this.style = style;
    this.header = columns.labels().stream().map(CellText::of).toList();
  }

  @Override
  public void begin() {
    // The header is as wide as the rows make it.
  }

  @Override
  public void row(List<@Nullable String> values) throws IOException {
    window.add(
        values.stream()
            .map(value -> value == null ? style.nullText() : CellText.of(value))
            .toList());
    if (window.size() == style.window()) {
      printWindow();
    }
  }

  private void printWindow() throws IOException {
    TableLayout needed =
        TableLayout.of(Stream.concat(Stream.of(header), window.stream()).toList(), style.width());
    TableLayout current = layout;
    if (current == null || !current.holds(needed)) {
      closeTable();
      layout = needed;
      current = needed;
      border();
      print(header, true);
      border();
    }
    List<List<List<String>>> wrapped = new ArrayList<>();
    for (List<String> row : window) {
      wrapped.add(wrapped(row, current));
    }
    boolean separate = wrapped.stream().flatMap(List::stream).anyMatch(cell -> cell.size() > 1);
    for (int i = 0; i < wrapped.size(); i++) {
      if (separate && openEnded) {
        border();
      }
      printLines(wrapped.get(i), current, false);
      openEnded = true;
    }
    window.clear();
  }

  private void closeTable() throws IOException {
    if (openEnded) {
      border();
    }
    openEnded = false;
  }

  private void print(List<String> cells, boolean isHeader) throws IOException {
    TableLayout current = layout();
    printLines(wrapped(cells, current), current, isHeader);
  }

  private static List<List<String>> wrapped(List<String> cells, TableLayout layout) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> CellText.wrapped(cells.get(i), layout.width(i)))
        .toList();
  }

  private void printLines(List<List<String>> cells, TableLayout current, boolean isHeader)
      throws IOException {
    int height = cells.stream().mapToInt(List::size).max().orElse(1);
    for (int line = 0; line < height; line++) {
      out.append('|');
      for (int i = 0; i < cells.size(); i++) {
        String text = line < cells.get(i).size() ? cells.get(i).get(line) : "";
        boolean right = !isHeader && columns.list().get(i).kind() == Columns.Kind.NUMBER;
        out.append(' ').append(DisplayWidth.padded(text, current.width(i), right)).append(" |");
      }
      out.append('\n');
    }
  }

  private void border() throws IOException {
    TableLayout current = layout();
    out.append('+');
    for (int i = 0; i < current.columns(); i++) {
      out.append("-".repeat(current.width(i) + 2)).append('+');
    }
    out.append('\n');
  }

  private TableLayout layout() {
    TableLayout current = layout;
    return current == null ? TableLayout.of(List.of(header), style.width()) : current;
  }

  @Override
  public void end(String footer) throws IOException {
    if (!window.isEmpty() || layout == null) {
      printWindow();
    }
    closeTable();
    out.append(footer).append('\n');
  }
}
