package io.redshiftrestore.calls;

import static com.github.freva.asciitable.HorizontalAlign.LEFT;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What came of running a query.
 *
 * @param columns the labels
 * @param rows the values as text; NULL reads {@code NULL}
 * @param notes the error, or what the driver warned of
 */
record Outcome(List<String> columns, List<List<String>> rows, List<String> notes) {

  private static final Comparator<List<String>> ROW_ORDER = Comparator.comparing(List::toString);

  private static final Pattern REQUEST_ID =
      Pattern.compile("\\b\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");

  Outcome {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** Reads up to so many rows, and closes what it has read from. */
  static Outcome read(ResultSet result, long most) throws SQLException {
    try (result) {
      ResultSetMetaData metaData = result.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= metaData.getColumnCount(); i++) {
        columns.add(metaData.getColumnLabel(i));
      }
      List<List<String>> rows = new ArrayList<>();
      while (rows.size() < most && result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          row.add(Objects.requireNonNullElse(result.getString(i), "NULL"));
        }
        rows.add(List.copyOf(row));
      }
      return new Outcome(columns, rows, warnings(result));
    }
  }

  private static List<String> warnings(ResultSet result) throws SQLException {
    List<String> warnings = new ArrayList<>();
    for (SQLWarning next = result.getStatement().getWarnings();
        next != null;
        next = next.getNextWarning()) {
      warnings.add(note("warning " + next.getSQLState() + ": " + next.getMessage()));
    }
    return warnings;
  }

  static Outcome failed(SQLException failure) {
    return failed(failure.getSQLState() + ": " + failure.getMessage());
  }

  private static Outcome failed(String reason) {
    return new Outcome(List.of(), List.of(), List.of(note("error " + reason)));
  }

  /** Returns the first line, without the id that a request has by chance. */
  private static String note(String text) {
    return REQUEST_ID.matcher(text.lines().findFirst().orElse("")).replaceAll("...");
  }

  boolean isFailed() {
    return columns.isEmpty();
  }

  /** Returns the same rows in an order that does not depend on the server's speed. */
  Outcome sorted() {
    return new Outcome(columns, rows.stream().sorted(ROW_ORDER).toList(), notes);
  }

  /** Returns the rows as a table, their number and the notes. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!rows.isEmpty()) {
      Column[] headers =
          columns.stream()
              .map(column -> new Column().header(column).headerAlign(LEFT).dataAlign(LEFT))
              .toArray(Column[]::new);
      AsciiTable.builder()
          .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
          .data(headers, rows.stream().map(List::toArray).toArray(Object[][]::new))
          .asString()
          .lines()
          .forEach(lines::add);
    }
    lines.addAll(count());
    return lines;
  }

  /** Returns the number of rows and the notes. */
  List<String> count() {
    List<String> lines = new ArrayList<>();
    if (!isFailed()) {
      lines.add(rows.size() == 1 ? "(1 row)" : "(" + rows.size() + " rows)");
    }
    lines.addAll(notes);
    return lines;
  }
}
