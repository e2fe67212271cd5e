package io.redshiftrestore.cli.output;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table of GitHub's Markdown, for a ticket or a chat. */
final class MarkdownRows implements RowWriter {

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&]");

  private final Columns columns;
  private final Appendable out;
  private final String nullText;

  MarkdownRows(Columns columns, Appendable out, String nullText) {
    this.columns = columns;
    this.out = out;
    this.nullText = nullText;
  }

  @Override
  public void begin() throws IOException {
    line(columns.labels().stream().map(MarkdownRows::cell).collect(joining(" | ")));
    line(
        columns.list().stream()
            .map(column -> column.kind() == Columns.Kind.NUMBER ? "---:" : "---")
            .collect(joining(" | ")));
  }

  @Override
  public void row(List<@Nullable String> values) throws IOException {
    line(
        values.stream()
            .map(value -> cell(Objects.requireNonNullElse(value, nullText)))
            .collect(joining(" | ")));
  }

  private void line(String cells) throws IOException {
    out.append("| ").append(cells).append(" |\n");
  }

  private static String cell(String text) {
    return MARKUP.matcher(CellText.of(text)).replaceAll("\\\\$0").replace("\n", "<br>");
  }

  @Override
  public void end(String footer) throws IOException {
    out.append('\n').append(MARKUP.matcher(footer).replaceAll("\\\\$0")).append("\n\n");
  }
}
