package io.redshiftrestore.cli.output;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The rows of a query, printed as a table. Immutable. */
public final class ResultTable {

  private static final Set<Integer> NUMBERS =
      Set.of(
          Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.REAL,
          Types.FLOAT,
          Types.DOUBLE,
          Types.DECIMAL,
          Types.NUMERIC);

  /** An id of 36 characters is never broken. */
  private static final int NARROWEST = 40;

  private final List<Column> columns = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();

  /**
   * Reads all rows.
   *
   * @param nullText what stands for NULL
   */
  public ResultTable(ResultSet result, String nullText) throws SQLException {
    ResultSetMetaData metaData = result.getMetaData();
    for (int i = 1; i <= metaData.getColumnCount(); i++) {
      boolean number = NUMBERS.contains(metaData.getColumnType(i));
      columns.add(
          new Column()
              .header(CellText.of(metaData.getColumnLabel(i)))
              .headerAlign(HorizontalAlign.LEFT)
              .dataAlign(number ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT)
              .maxWidth(Integer.MAX_VALUE));
    }
    while (result.next()) {
      String[] row = new String[columns.size()];
      for (int i = 0; i < row.length; i++) {
        String value = result.getString(i + 1);
        row[i] = value == null ? nullText : CellText.of(value);
      }
      rows.add(row);
    }
  }

  /**
   * Returns the table as lines of text, the last of which counts the rows.
   *
   * @param width the width to wrap long texts for, as far as readable; 0 to wrap none
   * @param origin where the rows come from, if that has to be said
   */
  public String print(int width, Optional<String> origin) {
    int longest = width == 0 ? Integer.MAX_VALUE : longestThatFits(width);
    List<String[]> wrapped = rows.stream().map(row -> wrapped(row, longest)).toList();
    boolean severalLines =
        wrapped.stream().flatMap(Arrays::stream).anyMatch(cell -> cell.contains("\n"));
    String table =
        AsciiTable.builder()
            .border(
                severalLines ? AsciiTable.BASIC_ASCII : AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
            .lineSeparator("\n")
            .data(wrapped, columnData())
            .asString();
    String count = rows.size() + (rows.size() == 1 ? " row" : " rows");
    return table + "\n(" + count + origin.map(text -> "; " + text).orElse("") + ")\n";
  }

  private static String[] wrapped(String[] row, int longest) {
    return Arrays.stream(row).map(cell -> CellText.wrapped(cell, longest)).toArray(String[]::new);
  }

  private int longestThatFits(int width) {
    int borders = 3 * columns.size() + 1;
    int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
    int longest = Math.max(NARROWEST, Arrays.stream(widths).max().orElse(0));
    while (longest > NARROWEST && borders + total(widths, longest) > width) {
      longest--;
    }
    return longest;
  }

  private int width(int column) {
    return rows.stream()
        .mapToInt(row -> CellText.width(row[column]))
        .reduce(columns.get(column).getHeader().length(), Math::max);
  }

  private static int total(int[] widths, int longest) {
    return Arrays.stream(widths).map(width -> Math.min(width, longest)).sum();
  }

  private List<ColumnData<String[]>> columnData() {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> columns.get(i).<String[]>with(row -> row[i]))
        .toList();
  }
}
