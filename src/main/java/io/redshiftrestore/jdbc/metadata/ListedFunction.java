package io.redshiftrestore.jdbc.metadata;

import io.redshiftrestore.sql.catalog.CatalogFunction;
import io.redshiftrestore.sql.function.RedshiftFunction;
import io.redshiftrestore.sql.function.StandardFunction;
import java.sql.DatabaseMetaData;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A function as a list of all of them shows it.
 *
 * @param schema where it is; null for one of the dialect, which is in none
 * @param type whether it returns a table, as {@link DatabaseMetaData} says it
 */
record ListedFunction(@Nullable String schema, String name, @Nullable String remarks, int type) {

  static ListedFunction of(CatalogFunction function) {
    return new ListedFunction(
        function.schema(),
        function.name(),
        function.remarks(),
        DatabaseMetaData.functionReturnsTable);
  }

  static ListedFunction of(RedshiftFunction function) {
    return ofTheDialect(function.name(), function.signature(), function.remark());
  }

  static ListedFunction of(StandardFunction function) {
    return ofTheDialect(function.name(), function.signature(), function.remark());
  }

  private static ListedFunction ofTheDialect(String name, String signature, String remark) {
    return new ListedFunction(
        null,
        name.toLowerCase(Locale.ROOT),
        signature + ": " + remark,
        DatabaseMetaData.functionNoTable);
  }
}
