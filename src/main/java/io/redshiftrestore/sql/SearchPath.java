package io.redshiftrestore.sql;

import io.redshiftrestore.sql.catalog.SystemSchema;
import java.util.List;
import org.apache.calcite.jdbc.CalcitePrepare.Context;
import org.apache.calcite.prepare.CalciteCatalogReader;

/**
 * Finds tables as Calcite's reader does, and those of {@code pg_catalog} without its name, after
 * the user's own.
 */
final class SearchPath extends CalciteCatalogReader {

  private SearchPath(Context context, CalciteCatalogReader reader) {
    super(
        context.getRootSchema(),
        reader.nameMatcher(),
        List.of(context.getDefaultSchemaPath(), List.of(SystemSchema.PG_CATALOG), List.of()),
        reader.getTypeFactory(),
        reader.getConfig());
  }

  static CalciteCatalogReader of(Context context, CalciteCatalogReader reader) {
    return reader instanceof SearchPath ? reader : new SearchPath(context, reader);
  }
}
