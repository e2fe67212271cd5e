package io.redshiftrestore.sql.catalog;

import io.redshiftrestore.table.CatalogEntry;
import io.redshiftrestore.table.declaration.Column;
import io.redshiftrestore.table.declaration.KeyColumn;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.Table;
import org.jspecify.annotations.Nullable;

/** A table that a tool can find. */
public record CatalogTable(String schema, String name, Table table) {

  /** Returns JDBC's word for its kind, such as TABLE. */
  public String type() {
    return table.getJdbcTableType().jdbcName;
  }

  /** Returns whether its rows are computed from those of another table. */
  boolean isView() {
    return table.getJdbcTableType() == Schema.TableType.VIEW;
  }

  public @Nullable String remarks() {
    return table instanceof CatalogEntry described ? described.remarks() : null;
  }

  public List<CatalogColumn> columns(RelDataTypeFactory types) {
    return columns(table.getRowType(types), table);
  }

  /** Returns the columns of a row type, with the sentences of whatever the rows come from. */
  static List<CatalogColumn> columns(RelDataType rows, Object source) {
    return rows.getFieldList().stream()
        .map(
            field ->
                new CatalogColumn(
                    field.getName(),
                    field.getIndex() + 1,
                    field.getType(),
                    field.getType().isNullable(),
                    remarks(source, field.getName())))
        .toList();
  }

  private static @Nullable String remarks(Object source, String column) {
    return source instanceof CatalogEntry described
        ? described.columns().stream()
            .filter(candidate -> candidate.name().equals(column))
            .map(Column::remarks)
            .filter(sentence -> !sentence.isEmpty())
            .findFirst()
            .orElse(null)
        : null;
  }

  /** Returns the columns by which rows can be found without reading the whole table. */
  public List<KeyColumn> keys() {
    return table instanceof CatalogEntry entry ? entry.keys() : List.of();
  }

  /** Returns the column that tells rows apart, if there is one. */
  public Optional<String> primaryKey() {
    return keys().stream().filter(KeyColumn::unique).map(KeyColumn::column).findFirst();
  }

  /** Returns the name of the index that a key is shown as; a unique one is the primary key. */
  public String indexName(KeyColumn key) {
    return key.unique() ? name + "_pkey" : name + "_" + key.column() + "_idx";
  }
}
