package io.redshiftrestore.cli.output;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongFunction;

/** Writes answers, one after the other, each row as soon as its format allows. */
public final class Output implements AutoCloseable {

  private final OutputTarget target;
  private final OutputFormat format;
  private final boolean fitting;
  private final TableStyle style;
  private final StringBuilder pending = new StringBuilder();

  /**
   * Begins an output.
   *
   * @param fitting whether to write a line a column where a table does not fit
   */
  Output(OutputTarget target, OutputFormat format, boolean fitting, TableStyle style) {
    this.target = target;
    this.format = format;
    this.fitting = fitting;
    this.style = style;
  }

  /** Returns a table on standard error, for what is no part of the answer. */
  public static Output notes(Console console) {
    return new Output(
        OutputTarget.stream(console.err()),
        OutputFormat.TABLE,
        false,
        new TableStyle(console.terminals().screen().map(Screen::width).orElse(0), 100, ""));
  }

  /**
   * Writes the rows of a result.
   *
   * @param footer says what there is to say of that number of rows, for formats that people read
   * @return the number of rows
   * @throws ReaderGoneException if the rest is not wanted
   */
  public long write(ResultSet rows, LongFunction<String> footer) throws IOException, SQLException {
    Columns columns = Columns.of(rows.getMetaData());
    RowWriter writer =
        fitting && format == OutputFormat.TABLE
            ? new FittingRows(columns, pending, style)
            : format.writer(columns, pending, style);
    long count = 0;
    boolean begun = false;
    while (rows.next()) {
      if (!begun) {
        writer.begin();
        begun = true;
      }
      writer.row(columns.row(rows));
      count++;
      flush();
    }
    if (!begun) {
      writer.begin();
    }
    writer.end(footer.apply(count));
    flush();
    return count;
  }

  /** Returns whether what is said of the rows stands below them. */
  public boolean hasFooter() {
    return format.hasFooter();
  }

  private void flush() throws ReaderGoneException {
    if (pending.isEmpty()) {
      return;
    }
    target.out().append(pending);
    pending.setLength(0);
    if (target.out().checkError()) {
      throw new ReaderGoneException();
    }
  }

  /** Writes what is left, and waits for a pager to be quit. */
  @Override
  public void close() throws IOException {
    target.finish().run();
  }
}
