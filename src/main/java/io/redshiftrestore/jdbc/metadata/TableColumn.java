package io.redshiftrestore.jdbc.metadata;

/** A column and the table that it is of. */
record TableColumn(CatalogTable table, CatalogColumn column) {}
