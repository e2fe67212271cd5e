package io.redshiftrestore.jdbc.metadata;

import io.redshiftrestore.jdbc.value.DescribedColumns;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.calcite.avatica.ColumnMetaData;
import org.jspecify.annotations.Nullable;

/**
 * The columns and the order of rows that JDBC prescribes for the answer of one method of {@link
 * java.sql.DatabaseMetaData}.
 *
 * @param order names of the columns to sort by; none leaves the rows as they come
 */
public record MetadataTable(List<MetadataColumn> columns, List<String> order) {

  public static MetadataTable of(MetadataColumn... columns) {
    return new MetadataTable(List.of(columns), List.of());
  }

  MetadataTable orderedBy(String... names) {
    return new MetadataTable(columns, List.of(names));
  }

  List<ColumnMetaData> describe() {
    return DescribedColumns.of(
        IntStream.range(0, columns.size()).mapToObj(i -> columns.get(i).describe(i)).toList());
  }

  /**
   * Opens a result set.
   *
   * @param rows each a value a column, of the column's Java type
   */
  MetadataRows open(Stream<@Nullable Object[]> rows) throws SQLException {
    return new MetadataRows(describe(), rows.sorted(comparator()).toList());
  }

  private Comparator<@Nullable Object[]> comparator() {
    Comparator<@Nullable Object[]> comparator = Comparator.comparing(row -> 0);
    for (String name : order) {
      comparator = comparator.thenComparing(byColumn(indexOf(name)));
    }
    return comparator;
  }

  private int indexOf(String name) {
    return columns.stream().map(MetadataColumn::name).toList().indexOf(name);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // all values of a column are of its type
  private static Comparator<@Nullable Object[]> byColumn(int column) {
    return Comparator.comparing(
        row -> (Comparable) row[column], Comparator.nullsFirst(Comparator.naturalOrder()));
  }
}
