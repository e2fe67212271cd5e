package io.redshiftrestore.table.declaration;

/**
 * A column that the API can filter by.
 *
 * @param column the column's SQL name
 * @param parameter the API's parameter that keeps rows with one value of the column
 * @param unique whether no two rows share a value, so that a look-up of one gives a single page
 */
public record KeyColumn(String column, String parameter, boolean unique) {}
