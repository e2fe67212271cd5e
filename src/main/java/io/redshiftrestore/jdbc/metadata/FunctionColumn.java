package io.redshiftrestore.jdbc.metadata;

/**
 * A parameter of a function, or a column of the rows that it gives.
 *
 * @param use such as {@link java.sql.DatabaseMetaData#functionColumnIn}
 */
record FunctionColumn(CatalogFunction function, int use, CatalogColumn column) {}
