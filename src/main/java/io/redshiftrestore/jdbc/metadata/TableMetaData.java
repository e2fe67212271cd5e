package io.redshiftrestore.jdbc.metadata;

import static io.redshiftrestore.jdbc.metadata.MetadataColumn.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.calcite.schema.Schema.TableType;
import org.jspecify.annotations.Nullable;

/** What JDBC tells of tables. */
public final class TableMetaData {

  private static final MetadataTable TYPES =
      MetadataTable.of(text("TABLE_TYPE")).orderedBy("TABLE_TYPE");

  private static final MetadataTable TABLES =
      MetadataTable.of(
              text("TABLE_CAT"),
              text("TABLE_SCHEM"),
              text("TABLE_NAME"),
              text("TABLE_TYPE"),
              text("REMARKS"),
              text("TYPE_CAT"),
              text("TYPE_SCHEM"),
              text("TYPE_NAME"),
              text("SELF_REFERENCING_COL_NAME"),
              text("REF_GENERATION"))
          .orderedBy("TABLE_TYPE", "TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME");

  private static final MetadataTable PRIVILEGES =
      MetadataTable.of(
              text("TABLE_CAT"),
              text("TABLE_SCHEM"),
              text("TABLE_NAME"),
              text("GRANTOR"),
              text("GRANTEE"),
              text("PRIVILEGE"),
              text("IS_GRANTABLE"))
          .orderedBy("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "PRIVILEGE");

  private static final MetadataTable SUPER_TABLES =
      MetadataTable.of(
          text("TABLE_CAT"), text("TABLE_SCHEM"), text("TABLE_NAME"), text("SUPERTABLE_NAME"));

  private final Catalog catalog;
  private final MetadataResults results;

  public TableMetaData(Catalog catalog, MetadataResults results) {
    this.catalog = catalog;
    this.results = results;
  }

  public ResultSet getTableTypes() throws SQLException {
    return results.show(
        TYPES,
        Stream.of(TableType.TABLE, TableType.SYSTEM_TABLE)
            .map(type -> new @Nullable Object[] {type.jdbcName}));
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
            .tables(of, NamePattern.like(schemas), NamePattern.like(tables))
            .filter(table -> isOneOf(types, table.type()))
            .map(TableMetaData::row));
  }

  private static boolean isOneOf(@Nullable String @Nullable [] types, String type) {
    return types == null || Arrays.stream(types).anyMatch(type::equalsIgnoreCase);
  }

  private static @Nullable Object[] row(CatalogTable table) {
    return new @Nullable Object[] {
      null,
      table.schema(),
      table.name(),
      table.type(),
      table.remarks(),
      null,
      null,
      null,
      null,
      null
    };
  }

  /** Returns that whoever has the connection may select; what AWS refuses shows in a query. */
  public ResultSet getTablePrivileges(
      @Nullable String of, @Nullable String schemas, @Nullable String tables) throws SQLException {
    return results.show(
        PRIVILEGES,
        catalog
            .tables(of, NamePattern.like(schemas), NamePattern.like(tables))
            .map(
                table ->
                    new @Nullable Object[] {
                      null, table.schema(), table.name(), null, "PUBLIC", "SELECT", "NO"
                    }));
  }

  public ResultSet getSuperTables(
      @Nullable String of, @Nullable String schemas, @Nullable String tables) throws SQLException {
    return results.none(SUPER_TABLES);
  }
}
