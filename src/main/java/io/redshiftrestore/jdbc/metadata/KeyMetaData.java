package io.redshiftrestore.jdbc.metadata;

import static io.redshiftrestore.jdbc.metadata.MetadataColumn.big;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.bool;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.integer;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.small;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.text;

import io.redshiftrestore.jdbc.value.SqlType;
import io.redshiftrestore.table.declaration.KeyColumn;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What JDBC tells of the ways to a table's rows: its primary key and its indexes. */
public final class KeyMetaData {

  private static final MetadataTable PRIMARY_KEYS =
      MetadataTable.of(
              text("TABLE_CAT"),
              text("TABLE_SCHEM"),
              text("TABLE_NAME"),
              text("COLUMN_NAME"),
              small("KEY_SEQ"),
              text("PK_NAME"))
          .orderedBy("COLUMN_NAME");

  private static final MetadataTable INDEXES =
      MetadataTable.of(
              text("TABLE_CAT"),
              text("TABLE_SCHEM"),
              text("TABLE_NAME"),
              bool("NON_UNIQUE"),
              text("INDEX_QUALIFIER"),
              text("INDEX_NAME"),
              small("TYPE"),
              small("ORDINAL_POSITION"),
              text("COLUMN_NAME"),
              text("ASC_OR_DESC"),
              big("CARDINALITY"),
              big("PAGES"),
              text("FILTER_CONDITION"))
          .orderedBy("NON_UNIQUE", "TYPE", "INDEX_NAME", "ORDINAL_POSITION");

  private static final MetadataTable ROW_COLUMNS =
      MetadataTable.of(
              small("SCOPE"),
              text("COLUMN_NAME"),
              integer("DATA_TYPE"),
              text("TYPE_NAME"),
              integer("COLUMN_SIZE"),
              integer("BUFFER_LENGTH"),
              small("DECIMAL_DIGITS"),
              small("PSEUDO_COLUMN"))
          .orderedBy("SCOPE");

  private final Catalog catalog;
  private final MetadataResults results;

  public KeyMetaData(Catalog catalog, MetadataResults results) {
    this.catalog = catalog;
    this.results = results;
  }

  private Stream<CatalogTable> tables(
      @Nullable String of, @Nullable String schema, @Nullable String table) {
    return catalog.tables(of, NamePattern.exactly(schema), NamePattern.exactly(table));
  }

  public ResultSet getPrimaryKeys(
      @Nullable String of, @Nullable String schema, @Nullable String table) throws SQLException {
    return results.show(
        PRIMARY_KEYS,
        tables(of, schema, table)
            .flatMap(
                found -> found.primaryKey().stream().map(column -> primaryKey(found, column))));
  }

  private static @Nullable Object[] primaryKey(CatalogTable table, String column) {
    return new @Nullable Object[] {
      null, table.schema(), table.name(), column, (short) 1, table.primaryKeyName()
    };
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
        INDEXES,
        tables(of, schema, table)
            .flatMap(
                found ->
                    found.keys().stream()
                        .filter(key -> key.unique() || !unique)
                        .map(key -> index(found, key))));
  }

  private static @Nullable Object[] index(CatalogTable table, KeyColumn key) {
    return new @Nullable Object[] {
      null,
      table.schema(),
      table.name(),
      !key.unique(),
      null,
      key.unique() ? table.primaryKeyName() : table.name() + "_" + key.column() + "_idx",
      DatabaseMetaData.tableIndexOther,
      (short) 1,
      key.column(),
      null,
      null,
      null,
      null
    };
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
                        .filter(column -> nullable || !column.nullable()))
            .map(KeyMetaData::identifier));
  }

  private static @Nullable Object[] identifier(CatalogColumn column) {
    SqlType type = column.type();
    return new @Nullable Object[] {
      (short) DatabaseMetaData.bestRowSession,
      column.name(),
      type.type().code(),
      type.name(),
      type.size(),
      null,
      CatalogColumn.asShort(type.digits()),
      (short) DatabaseMetaData.bestRowNotPseudo
    };
  }

  public ResultSet getVersionColumns(
      @Nullable String of, @Nullable String schema, @Nullable String table) throws SQLException {
    return results.none(ROW_COLUMNS);
  }
}
