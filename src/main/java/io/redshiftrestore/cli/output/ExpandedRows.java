package io.redshiftrestore.cli.output;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line a column, for rows too wide for a table. */
final class ExpandedRows implements RowWriter {

  private static final int NARROWEST = 20;

  private final List<String> labels;
  private final Appendable out;
  private final TableStyle style;
  private final int labelWidth;
  private long number;

  ExpandedRows(Columns columns, Appendable out, TableStyle style) {
    this.labels = columns.labels().stream().map(CellText::of).toList();
    this.out = out;
    this.style = style;
    this.labelWidth = labels.stream().mapToInt(DisplayWidth::ofLongestLine).max().orElse(0);
  }

  @Override
  public void begin() {
    // Each row has its own head.
  }

  @Override
  public void row(List<@Nullable String> values) throws IOException {
    int width =
        style.width() == 0
            ? Integer.MAX_VALUE
            : Math.max(NARROWEST, style.width() - labelWidth - " | ".length());
    number++;
    out.append("-[ row " + number + " ]")
        .append("-".repeat(Math.max(1, labelWidth - 4)))
        .append('\n');
    for (int i = 0; i < values.size(); i++) {
      String label = labels.get(i);
      String text = CellText.of(Objects.requireNonNullElse(values.get(i), style.nullText()));
      for (String line : CellText.wrapped(text, width)) {
        out.append(DisplayWidth.padded(label, labelWidth, false))
            .append((" | " + line).stripTrailing())
            .append('\n');
        label = "";
      }
    }
  }

  @Override
  public void end(String footer) throws IOException {
    out.append(footer).append('\n');
  }
}
