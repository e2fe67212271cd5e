package io.redshiftrestore.jdbc.metadata;

import static io.redshiftrestore.jdbc.metadata.MetadataColumn.big;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.bool;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.integer;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.small;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.text;

import io.redshiftrestore.sql.catalog.Catalog;
import io.redshiftrestore.sql.catalog.CatalogTable;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What JDBC tells of the ways to a table's rows: its primary key and its indexes. */
public final class KeyMetaData {

  private static final MetadataTable<TableKey> PRIMARY_KEYS =
      MetadataTable.<TableKey>of(
              text("TABLE_CAT"),
              text("TABLE_SCHEM", row -> row.table().schema()),
              text("TABLE_NAME", row -> row.table().name()),
              text("COLUMN_NAME", row -> row.key().column()),
              small("KEY_SEQ", row -> 1),
              text("PK_NAME", TableKey::indexName))
          .orderedBy("COLUMN_NAME");

  private static final MetadataTable<TableKey> INDEXES =
      MetadataTable.<TableKey>of(
              text("TABLE_CAT"),
              text("TABLE_SCHEM", row -> row.table().schema()),
              text("TABLE_NAME", row -> row.table().name()),
              bool("NON_UNIQUE", row -> !row.key().unique()),
              text("INDEX_QUALIFIER"),
              text("INDEX_NAME", TableKey::indexName),
              small("TYPE", row -> (int) DatabaseMetaData.tableIndexOther),
              small("ORDINAL_POSITION", row -> 1),
              text("COLUMN_NAME", row -> row.key().column()),
              text("ASC_OR_DESC"),
              big("CARDINALITY"),
              big("PAGES"),
              text("FILTER_CONDITION"))
          .orderedBy("NON_UNIQUE", "TYPE", "INDEX_NAME", "ORDINAL_POSITION");

  private static final MetadataTable<TableColumn> ROW_COLUMNS =
      MetadataTable.<TableColumn>of(
              small("SCOPE", row -> DatabaseMetaData.bestRowSession),
              text("COLUMN_NAME", row -> row.column().name()),
              integer("DATA_TYPE", row -> row.type().type().code()),
              text("TYPE_NAME", row -> row.type().name()),
              integer("COLUMN_SIZE", row -> row.type().size()),
              integer("BUFFER_LENGTH"),
              small("DECIMAL_DIGITS", row -> row.type().digits()),
              small("PSEUDO_COLUMN", row -> DatabaseMetaData.bestRowNotPseudo))
          .orderedBy("SCOPE");

  private final Catalog catalog;
  private final MetadataResults results;

  public KeyMetaData(Catalog catalog, MetadataResults results) {
    this.catalog = catalog;
    this.results = results;
  }

  private Stream<CatalogTable> tables(
      @Nullable String of, @Nullable String schema, @Nullable String table) {
    return catalog.tables(NamePattern.exactly(schema).in(of), NamePattern.exactly(table));
  }

  private Stream<TableKey> keys(
      @Nullable String of, @Nullable String schema, @Nullable String table) {
    return tables(of, schema, table)
        .flatMap(found -> found.keys().stream().map(key -> new TableKey(found, key)));
  }

  public ResultSet getPrimaryKeys(
      @Nullable String of, @Nullable String schema, @Nullable String table) throws SQLException {
    return results.show(PRIMARY_KEYS, keys(of, schema, table).filter(row -> row.key().unique()));
  }

  /** Returns an index on each column that the API filters by: that is where a query is quick. */
  public ResultSet getIndexInfo(
      @Nullable String of,
      @Nullable String schema,
      @Nullable String table,
      boolean unique,
      boolean approximate)
      throws SQLException {
    return results.show(
        INDEXES, keys(of, schema, table).filter(row -> row.key().unique() || !unique));
  }

  /** Returns the primary key, which stays a row's for good, unless it must never be NULL. */
  public ResultSet getBestRowIdentifier(
      @Nullable String of,
      @Nullable String schema,
      @Nullable String table,
      int scope,
      boolean nullable)
      throws SQLException {
    return results.show(
        ROW_COLUMNS,
        tables(of, schema, table)
            .flatMap(
                found ->
                    found.columns(catalog.types()).stream()
                        .filter(
                            column -> found.primaryKey().filter(column.name()::equals).isPresent())
                        .filter(column -> nullable || !column.nullable())
                        .map(column -> new TableColumn(found, column))));
  }

  public ResultSet getVersionColumns(
      @Nullable String of, @Nullable String schema, @Nullable String table) throws SQLException {
    return results.none(ROW_COLUMNS);
  }
}
