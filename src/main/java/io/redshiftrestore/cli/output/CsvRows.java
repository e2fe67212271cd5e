package io.redshiftrestore.cli.output;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Comma-separated values, as RFC 4180 has them, with a header. */
final class CsvRows implements RowWriter {

  private final Columns columns;
  private final CSVPrinter printer;

  CsvRows(Columns columns, Appendable out, String nullText) throws IOException {
    this.columns = columns;
    this.printer = CSVFormat.RFC4180.builder().setNullString(nullText).get().print(out);
  }

  @Override
  public void begin() throws IOException {
    printer.printRecord(columns.labels());
  }

  @Override
  public void row(List<@Nullable String> values) throws IOException {
    printer.printRecord(values);
  }

  @Override
  public void end(String footer) {
    // Whatever reads the values would take it for one.
  }
}
