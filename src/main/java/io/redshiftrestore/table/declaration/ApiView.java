package io.redshiftrestore.table.declaration;

import java.util.ArrayList;
import java.util.List;

/**
 * The declaration of a view over a declared table: the table's columns, and more that are computed
 * from them row by row.
 *
 * @param name the SQL name, in lower case
 * @param remarks one sentence for people who browse the catalog
 * @param table the table beneath
 * @param computed the columns that the view adds
 */
public record ApiView(
    String name, String remarks, ApiTable<?> table, List<ComputedColumn> computed) {

  public ApiView {
    computed = List.copyOf(computed);
    computed.forEach(column -> column.arguments().forEach(table::indexOf));
  }

  /** Returns all columns, those of the table first. */
  public List<Column<?>> columns() {
    List<Column<?>> columns = new ArrayList<>(table.columns());
    computed.forEach(column -> columns.add(column.column()));
    return List.copyOf(columns);
  }
}
