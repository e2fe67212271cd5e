package io.redshiftrestore.jdbc.metadata;

import static io.redshiftrestore.jdbc.metadata.MetadataColumn.integer;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.small;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.text;

import io.redshiftrestore.jdbc.value.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What JDBC tells of the columns of tables. */
public final class TableColumnMetaData {

  private static final MetadataTable COLUMNS =
      MetadataTable.of(
              text("TABLE_CAT"),
              text("TABLE_SCHEM"),
              text("TABLE_NAME"),
              text("COLUMN_NAME"),
              integer("DATA_TYPE"),
              text("TYPE_NAME"),
              integer("COLUMN_SIZE"),
              integer("BUFFER_LENGTH"),
              integer("DECIMAL_DIGITS"),
              integer("NUM_PREC_RADIX"),
              integer("NULLABLE"),
              text("REMARKS"),
              text("COLUMN_DEF"),
              integer("SQL_DATA_TYPE"),
              integer("SQL_DATETIME_SUB"),
              integer("CHAR_OCTET_LENGTH"),
              integer("ORDINAL_POSITION"),
              text("IS_NULLABLE"),
              text("SCOPE_CATALOG"),
              text("SCOPE_SCHEMA"),
              text("SCOPE_TABLE"),
              small("SOURCE_DATA_TYPE"),
              text("IS_AUTOINCREMENT"),
              text("IS_GENERATEDCOLUMN"))
          .orderedBy("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "ORDINAL_POSITION");

  private static final MetadataTable PRIVILEGES =
      MetadataTable.of(
              text("TABLE_CAT"),
              text("TABLE_SCHEM"),
              text("TABLE_NAME"),
              text("COLUMN_NAME"),
              text("GRANTOR"),
              text("GRANTEE"),
              text("PRIVILEGE"),
              text("IS_GRANTABLE"))
          .orderedBy("COLUMN_NAME", "PRIVILEGE");

  private static final MetadataTable PSEUDO_COLUMNS =
      MetadataTable.of(
          text("TABLE_CAT"),
          text("TABLE_SCHEM"),
          text("TABLE_NAME"),
          text("COLUMN_NAME"),
          integer("DATA_TYPE"),
          integer("COLUMN_SIZE"),
          integer("DECIMAL_DIGITS"),
          integer("NUM_PREC_RADIX"),
          text("COLUMN_USAGE"),
          text("REMARKS"),
          integer("CHAR_OCTET_LENGTH"),
          text("IS_NULLABLE"));

  private final Catalog catalog;
  private final MetadataResults results;

  public TableColumnMetaData(Catalog catalog, MetadataResults results) {
    this.catalog = catalog;
    this.results = results;
  }

  public ResultSet getColumns(
      @Nullable String of,
      @Nullable String schemas,
      @Nullable String tables,
      @Nullable String columns)
      throws SQLException {
    NamePattern names = NamePattern.like(columns);
    return results.show(
        COLUMNS,
        catalog
            .tables(of, NamePattern.like(schemas), NamePattern.like(tables))
            .flatMap(table -> columnsOf(table, names).map(column -> row(table, column))));
  }

  private Stream<CatalogColumn> columnsOf(CatalogTable table, NamePattern names) {
    return table.columns(catalog.types()).stream().filter(column -> names.matches(column.name()));
  }

  private static @Nullable Object[] row(CatalogTable table, CatalogColumn column) {
    SqlType type = column.type();
    return new @Nullable Object[] {
      null,
      table.schema(),
      table.name(),
      column.name(),
      type.type().code(),
      type.name(),
      type.size(),
      null,
      type.digits(),
      type.radix(),
      column.nullability(),
      column.remarks(),
      null,
      null,
      null,
      type.octets(),
      column.position(),
      column.isNullable(),
      null,
      null,
      null,
      null,
      "NO",
      "NO"
    };
  }

  /** Returns that whoever has the connection may select; what AWS refuses shows in a query. */
  public ResultSet getColumnPrivileges(
      @Nullable String of,
      @Nullable String schema,
      @Nullable String table,
      @Nullable String columns)
      throws SQLException {
    NamePattern names = NamePattern.like(columns);
    return results.show(
        PRIVILEGES,
        catalog
            .tables(of, NamePattern.exactly(schema), NamePattern.exactly(table))
            .flatMap(found -> columnsOf(found, names).map(column -> privilege(found, column))));
  }

  private static @Nullable Object[] privilege(CatalogTable table, CatalogColumn column) {
    return new @Nullable Object[] {
      null, table.schema(), table.name(), column.name(), null, "PUBLIC", "SELECT", "NO"
    };
  }

  public ResultSet getPseudoColumns(
      @Nullable String of,
      @Nullable String schemas,
      @Nullable String tables,
      @Nullable String columns)
      throws SQLException {
    return results.none(PSEUDO_COLUMNS);
  }
}
