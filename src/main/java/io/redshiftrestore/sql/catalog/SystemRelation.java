package io.redshiftrestore.sql.catalog;

import io.redshiftrestore.table.CatalogEntry;
import io.redshiftrestore.table.declaration.Column;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Linq4j;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.ScannableTable;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.impl.AbstractTable;

/** A declared table of the catalog, as Calcite finds it. Its rows are what the catalog has now. */
final class SystemRelation<R> extends AbstractTable implements ScannableTable, CatalogEntry {

  private final SystemTable<R> table;
  private final Catalog catalog;

  SystemRelation(SystemTable<R> table, Catalog catalog) {
    this.table = table;
    this.catalog = catalog;
  }

  @Override
  public String remarks() {
    return table.remarks();
  }

  @Override
  public List<Column<R>> columns() {
    return table.columns();
  }

  @Override
  public Schema.TableType getJdbcTableType() {
    return Schema.TableType.SYSTEM_TABLE;
  }

  @Override
  public RelDataType getRowType(RelDataTypeFactory factory) {
    return Column.rowType(table.columns(), factory);
  }

  @Override
  @SuppressWarnings("NullAway") // Calcite's rows have NULLs, but its signature does not say so
  public Enumerable<Object[]> scan(DataContext root) {
    return Linq4j.asEnumerable(
        table
            .rows()
            .apply(NumberedCatalog.of(catalog))
            .map(row -> table.columns().stream().map(column -> column.value().apply(row)).toArray())
            .toList());
  }
}
