package io.redshiftrestore.jdbc.metadata;

import io.redshiftrestore.sql.catalog.CatalogTable;
import io.redshiftrestore.table.declaration.KeyColumn;

/** A key and the table whose rows it finds. */
record TableKey(CatalogTable table, KeyColumn key) {

  /** Returns the name of the index that the key is shown as. */
  String indexName() {
    return table.indexName(key);
  }
}
