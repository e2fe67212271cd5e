package io.redshiftrestore.jdbc.metadata;

import io.redshiftrestore.table.declaration.KeyColumn;

/** A key and the table whose rows it finds. */
record TableKey(CatalogTable table, KeyColumn key) {

  /** Returns the name of the index that the key is shown as; a unique one is the primary key. */
  String indexName() {
    return key.unique() ? table.primaryKeyName() : table.name() + "_" + key.column() + "_idx";
  }
}
