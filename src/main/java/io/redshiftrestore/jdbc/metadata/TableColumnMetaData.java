package io.redshiftrestore.jdbc.metadata;

import static io.redshiftrestore.jdbc.metadata.MetadataColumn.integer;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.small;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.text;

import io.redshiftrestore.sql.catalog.Catalog;
import io.redshiftrestore.sql.catalog.CatalogTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What JDBC tells of the columns of tables. */
public final class TableColumnMetaData {

  private static final MetadataTable<TableColumn> COLUMNS =
      MetadataTable.<TableColumn>of(
              text("TABLE_CAT"),
              text("TABLE_SCHEM", row -> row.table().schema()),
              text("TABLE_NAME", row -> row.table().name()),
              text("COLUMN_NAME", row -> row.column().name()),
              integer("DATA_TYPE", row -> row.type().type().code()),
              text("TYPE_NAME", row -> row.type().name()),
              integer("COLUMN_SIZE", row -> row.type().size()),
              integer("BUFFER_LENGTH"),
              integer("DECIMAL_DIGITS", row -> row.type().digits()),
              integer("NUM_PREC_RADIX", row -> row.type().radix()),
              integer("NULLABLE", row -> row.column().nullability()),
              text("REMARKS", row -> row.column().remarks()),
              text("COLUMN_DEF"),
              integer("SQL_DATA_TYPE"),
              integer("SQL_DATETIME_SUB"),
              integer("CHAR_OCTET_LENGTH", row -> row.type().octets()),
              integer("ORDINAL_POSITION", row -> row.column().position()),
              text("IS_NULLABLE", row -> row.column().isNullable()),
              text("SCOPE_CATALOG"),
              text("SCOPE_SCHEMA"),
              text("SCOPE_TABLE"),
              small("SOURCE_DATA_TYPE"),
              text("IS_AUTOINCREMENT", row -> "NO"),
              text("IS_GENERATEDCOLUMN", row -> "NO"))
          .orderedBy("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "ORDINAL_POSITION");

  private static final MetadataTable<TableColumn> PRIVILEGES =
      MetadataTable.<TableColumn>of(
              text("TABLE_CAT"),
              text("TABLE_SCHEM", row -> row.table().schema()),
              text("TABLE_NAME", row -> row.table().name()),
              text("COLUMN_NAME", row -> row.column().name()),
              text("GRANTOR"),
              text("GRANTEE", row -> "PUBLIC"),
              text("PRIVILEGE", row -> "SELECT"),
              text("IS_GRANTABLE", row -> "NO"))
          .orderedBy("COLUMN_NAME", "PRIVILEGE");

  private static final MetadataTable<Void> PSEUDO_COLUMNS =
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
            .tables(NamePattern.like(schemas).in(of), NamePattern.like(tables))
            .flatMap(table -> columnsOf(table, names)));
  }

  private Stream<TableColumn> columnsOf(CatalogTable table, NamePattern names) {
    return table.columns(catalog.types()).stream()
        .filter(column -> names.test(column.name()))
        .map(column -> new TableColumn(table, column));
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
            .tables(NamePattern.exactly(schema).in(of), NamePattern.exactly(table))
            .flatMap(found -> columnsOf(found, names)));
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
