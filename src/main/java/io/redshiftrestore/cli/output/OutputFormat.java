package io.redshiftrestore.cli.output;

import java.io.IOException;
import java.util.Locale;

/** How an answer is written. */
public enum OutputFormat {
  /** A table with borders, drawn a window of rows at a time. */
  TABLE,
  /** Comma-separated values with a header, as RFC 4180 has them. */
  CSV,
  /** An array of JSON objects. */
  JSON,
  /** A JSON object a line. */
  JSONL,
  /** A table of Markdown. */
  MARKDOWN,
  /** A table of HTML. */
  HTML,
  /** A line a column. */
  EXPANDED;

  /** Returns whether people read it, with a footer. */
  boolean hasFooter() {
    return this == TABLE || this == EXPANDED || this == MARKDOWN || this == HTML;
  }

  RowWriter writer(Columns columns, Appendable out, TableStyle style) throws IOException {
    return switch (this) {
      case TABLE -> new TableRows(columns, out, style);
      case CSV -> new CsvRows(columns, out, style.nullText());
      case JSON -> new JsonRows(columns, out, true);
      case JSONL -> new JsonRows(columns, out, false);
      case MARKDOWN -> new MarkdownRows(columns, out, style.nullText());
      case HTML -> new HtmlRows(columns, out, style.nullText());
      case EXPANDED -> new ExpandedRows(columns, out, style);
    };
  }

  /** Returns the word by which a user asks for it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
