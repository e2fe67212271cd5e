package io.redshiftrestore.cli.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table, or a line a column if the first window of rows does not fit the screen as a table. */
final class FittingRows implements RowWriter {

  private final Columns columns;
  private final Appendable out;
  private final TableStyle style;
  private final List<List<@Nullable String>> first = new ArrayList<>();
  private @Nullable RowWriter chosen;

  FittingRows(Columns columns, Appendable out, TableStyle style) {
    this.columns = columns;
    this.out = out;
    this.style = style;
  }

  @Override
  public void begin() {
    // What begins is chosen by the rows.
  }

  @Override
  public void row(List<@Nullable String> values) throws IOException {
    RowWriter writer = chosen;
    if (writer != null) {
      writer.row(values);
      return;
    }
    first.add(values);
    if (first.size() == style.window()) {
      choose();
    }
  }

  private RowWriter choose() throws IOException {
    RowWriter writer =
        layout().rowWidth() <= style.width() || first.isEmpty()
            ? new TableRows(columns, out, style)
            : new ExpandedRows(columns, out, style);
    chosen = writer;
    writer.begin();
    for (List<@Nullable String> row : first) {
      writer.row(row);
    }
    first.clear();
    return writer;
  }

  private TableLayout layout() {
    Stream<List<String>> cells =
        first.stream()
            .map(
                row ->
                    row.stream()
                        .map(
                            value ->
                                CellText.of(Objects.requireNonNullElse(value, style.nullText())))
                        .toList());
    return TableLayout.of(
        Stream.concat(Stream.of(columns.labels()), cells).toList(), style.width());
  }

  @Override
  public void end(String footer) throws IOException {
    RowWriter writer = chosen;
    (writer == null ? choose() : writer).end(footer);
  }
}
