package io.redshiftrestore.jdbc.metadata;

import static io.redshiftrestore.jdbc.metadata.MetadataColumn.text;

import io.redshiftrestore.sql.catalog.Catalog;
import io.redshiftrestore.sql.catalog.CatalogTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.calcite.schema.Schema.TableType;
import org.jspecify.annotations.Nullable;

/** What JDBC tells of tables. */
public final class TableMetaData {

  private static final MetadataTable<TableType> TYPES =
      MetadataTable.<TableType>of(text("TABLE_TYPE", type -> type.jdbcName))
          .orderedBy("TABLE_TYPE");

  private static final MetadataTable<CatalogTable> TABLES =
      MetadataTable.<CatalogTable>of(
              text("TABLE_CAT"),
              text("TABLE_SCHEM", CatalogTable::schema),
              text("TABLE_NAME", CatalogTable::name),
              text("TABLE_TYPE", CatalogTable::type),
              text("REMARKS", CatalogTable::remarks),
              text("TYPE_CAT"),
              text("TYPE_SCHEM"),
              text("TYPE_NAME"),
              text("SELF_REFERENCING_COL_NAME"),
              text("REF_GENERATION"))
          .orderedBy("TABLE_TYPE", "TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME");

  private static final MetadataTable<CatalogTable> PRIVILEGES =
      MetadataTable.<CatalogTable>of(
              text("TABLE_CAT"),
              text("TABLE_SCHEM", CatalogTable::schema),
              text("TABLE_NAME", CatalogTable::name),
              text("GRANTOR"),
              text("GRANTEE", table -> "PUBLIC"),
              text("PRIVILEGE", table -> "SELECT"),
              text("IS_GRANTABLE", table -> "NO"))
          .orderedBy("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "PRIVILEGE");

  private static final MetadataTable<Void> SUPER_TABLES =
      MetadataTable.of(
          text("TABLE_CAT"), text("TABLE_SCHEM"), text("TABLE_NAME"), text("SUPERTABLE_NAME"));

  private final Catalog catalog;
  private final MetadataResults results;

  public TableMetaData(Catalog catalog, MetadataResults results) {
    this.catalog = catalog;
    this.results = results;
  }

  public ResultSet getTableTypes() throws SQLException {
    return results.show(TYPES, Stream.of(TableType.TABLE, TableType.VIEW, TableType.SYSTEM_TABLE));
  }

  public ResultSet getTables(
      @Nullable String of,
      @Nullable String schemas,
      @Nullable String tables,
      @Nullable String @Nullable [] types)
      throws SQLException {
    return results.show(
        TABLES,
        catalog
            .tables(NamePattern.like(schemas).in(of), NamePattern.like(tables))
            .filter(table -> isOneOf(types, table.type())));
  }

  private static boolean isOneOf(@Nullable String @Nullable [] types, String type) {
    return types == null || Arrays.stream(types).anyMatch(type::equalsIgnoreCase);
  }

  /** Returns that whoever has the connection may select; what AWS refuses shows in a query. */
  public ResultSet getTablePrivileges(
      @Nullable String of, @Nullable String schemas, @Nullable String tables) throws SQLException {
    return results.show(
        PRIVILEGES, catalog.tables(NamePattern.like(schemas).in(of), NamePattern.like(tables)));
  }

  public ResultSet getSuperTables(
      @Nullable String of, @Nullable String schemas, @Nullable String tables) throws SQLException {
    return results.none(SUPER_TABLES);
  }
}
