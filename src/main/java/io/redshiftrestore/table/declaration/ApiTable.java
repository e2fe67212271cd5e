package io.redshiftrestore.table.declaration;

import io.redshiftrestore.api.DescribeAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a table over one paginated action of the API: everything that the machinery
 * needs to know of it.
 *
 * <p>Every table has one column more than it declares: {@code region}, its last.
 *
 * @param name the SQL name, in lower case
 * @param remarks one sentence for people who browse the catalog
 * @param action the action that lists the rows
 * @param declared the columns but for {@code region}, in the order of the service model
 * @param keys the columns that the action filters by, in the order of the service model
 * @param ended whether a row cannot change any more
 */
public record ApiTable<R>(
    String name,
    String remarks,
    DescribeAction<?, R> action,
    List<Column<R>> declared,
    List<KeyColumn> keys,
    Predicate<R> ended) {

  /** The name of the column that every table has. */
  public static final String REGION = "region";

  public ApiTable {
    declared = List.copyOf(declared);
    keys = List.copyOf(keys);
    for (KeyColumn key : keys) {
      if (declared.stream().noneMatch(column -> column.name().equals(key.column()))) {
        throw new IllegalArgumentException(name + " has no column " + key.column());
      }
    }
  }

  /** Returns all columns, {@code region} last. */
  public List<Column<?>> columns() {
    List<Column<?>> columns = new ArrayList<>(declared);
    columns.add(
        Column.<R>text(REGION, "AWS region that the row was read from.", row -> null).notNull());
    return List.copyOf(columns);
  }

  /** Returns the position of a column, counted from 0. */
  public int indexOf(String column) {
    List<Column<?>> columns = columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name + " has no column " + column);
  }

  /** Returns a row in the form that Calcite computes with. */
  public Row row(R row, String region) {
    @Nullable Object[] values = new @Nullable Object[declared.size() + 1];
    for (int i = 0; i < declared.size(); i++) {
      values[i] = declared.get(i).value().apply(row);
    }
    values[declared.size()] = region;
    return new Row(values);
  }

  public RelDataType rowType(RelDataTypeFactory factory) {
    return Column.rowType(columns(), factory);
  }
}
