package io.redshiftrestore.jdbc.metadata;

import io.redshiftrestore.jdbc.value.SqlType;
import io.redshiftrestore.sql.catalog.CatalogColumn;
import io.redshiftrestore.sql.catalog.CatalogFunction;

/**
 * A parameter of a function, or a column of the rows that it gives.
 *
 * @param use such as {@link java.sql.DatabaseMetaData#functionColumnIn}
 */
record FunctionColumn(CatalogFunction function, int use, CatalogColumn column) {

  /** Returns the column's type in JDBC's terms. */
  SqlType type() {
    return SqlType.of(column.type());
  }
}
