package io.redshiftrestore.sql.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;

/** A schema whose tables tell of the catalog. They are found like others, but named by no list. */
public final class SystemSchema extends AbstractSchema {

  /** The schema that PostgreSQL and Redshift search before all others. */
  public static final String PG_CATALOG = "pg_catalog";

  /** The schema that the SQL standard describes. */
  static final String INFORMATION_SCHEMA = "information_schema";

  private static final List<SystemTable<?>> OF_PG_CATALOG =
      Stream.of(PgRelations.ALL, PgObjects.ALL, RedshiftViews.ALL).flatMap(List::stream).toList();

  private final Map<String, Table> tables = new LinkedHashMap<>();

  private SystemSchema(List<SystemTable<?>> tables, Catalog catalog) {
    tables.forEach(table -> this.tables.put(table.name(), new SystemRelation<>(table, catalog)));
  }

  /** Returns whether a schema of that name tells of the others. */
  static boolean hasName(String name) {
    return name.equals(PG_CATALOG) || name.equals(INFORMATION_SCHEMA);
  }

  /** Adds the schemas that tell of a catalog to its root. */
  public static void addTo(Catalog catalog) {
    catalog.root().add(PG_CATALOG, new SystemSchema(OF_PG_CATALOG, catalog));
    catalog.root().add(INFORMATION_SCHEMA, new SystemSchema(InformationSchema.ALL, catalog));
  }

  @Override
  protected Map<String, Table> getTableMap() {
    return tables;
  }
}
