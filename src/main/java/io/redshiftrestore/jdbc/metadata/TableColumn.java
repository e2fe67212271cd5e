package io.redshiftrestore.jdbc.metadata;

import io.redshiftrestore.jdbc.value.SqlType;
import io.redshiftrestore.sql.catalog.CatalogColumn;
import io.redshiftrestore.sql.catalog.CatalogTable;

/** A column and the table that it is of. */
record TableColumn(CatalogTable table, CatalogColumn column) {

  /** Returns the column's type in JDBC's terms. */
  SqlType type() {
    return SqlType.of(column.type());
  }
}
