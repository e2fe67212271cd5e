package io.redshiftrestore.cli.output;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

/** A table of HTML, to be put into a page. */
final class HtmlRows implements RowWriter {

  private final Columns columns;
  private final Appendable out;
  private final String nullText;

  HtmlRows(Columns columns, Appendable out, String nullText) {
    this.columns = columns;
    this.out = out;
    this.nullText = nullText;
  }

  @Override
  public void begin() throws IOException {
    out.append("<table>\n<thead>\n<tr>");
    for (String label : columns.labels()) {
      out.append("<th>").append(escaped(label)).append("</th>");
    }
    out.append("</tr>\n</thead>\n<tbody>\n");
  }

  @Override
  public void row(List<@Nullable String> values) throws IOException {
    out.append("<tr>");
    for (int i = 0; i < values.size(); i++) {
      boolean number = columns.list().get(i).kind() == Columns.Kind.NUMBER;
      out.append(number ? "<td style=\"text-align: right\">" : "<td>")
          .append(escaped(Objects.requireNonNullElse(values.get(i), nullText)))
          .append("</td>");
    }
    out.append("</tr>\n");
  }

  private static String escaped(String text) {
    return StringEscapeUtils.escapeHtml4(CellText.of(text)).replace("\n", "<br>");
  }

  @Override
  public void end(String footer) throws IOException {
    out.append("</tbody>\n</table>\n<p>").append(escaped(footer)).append("</p>\n");
  }
}
