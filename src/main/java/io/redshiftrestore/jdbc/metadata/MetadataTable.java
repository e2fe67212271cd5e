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
 * @param <R> what a row is about
 * @param order names of the columns to sort by; none leaves the rows as they come
 */
public record MetadataTable<R>(List<MetadataColumn<R>> columns, List<String> order) {

  /** Returns a table whose rows stay as they come. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the columns are only read
  public static <R> MetadataTable<R> of(MetadataColumn<R>... columns) {
    return new MetadataTable<>(List.of(columns), List.of());
  }

  MetadataTable<R> orderedBy(String... names) {
    return new MetadataTable<>(columns, List.of(names));
  }

  List<ColumnMetaData> describe() {
    return DescribedColumns.of(
        IntStream.range(0, columns.size()).mapToObj(i -> columns.get(i).describe(i)).toList());
  }

  /** Opens a result set with a row for each thing that the table is about. */
  MetadataRows open(Stream<? extends R> rows) throws SQLException {
    return new MetadataRows(describe(), rows.map(this::values).sorted(comparator()).toList());
  }

  private @Nullable Object[] values(R row) {
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).value().of(row);
    }
    return values;
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
