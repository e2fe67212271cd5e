package io.redshiftrestore.jdbc.metadata;

import static io.redshiftrestore.jdbc.metadata.MetadataColumn.integer;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.text;

import com.google.common.collect.ImmutableSortedMap;
import io.redshiftrestore.sql.catalog.Catalog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import org.apache.calcite.schema.SchemaPlus;
import org.jspecify.annotations.Nullable;

/** What JDBC tells of the connection's schemas, and of the catalogs that there are not. */
public final class SchemaMetaData {

  private static final MetadataTable<Void> CATALOGS =
      MetadataTable.<Void>of(text("TABLE_CAT")).orderedBy("TABLE_CAT");

  private static final MetadataTable<SchemaPlus> SCHEMAS =
      MetadataTable.<SchemaPlus>of(text("TABLE_SCHEM", SchemaPlus::getName), text("TABLE_CATALOG"))
          .orderedBy("TABLE_CATALOG", "TABLE_SCHEM");

  /** The names of client info that JDBC recommends, each with what it means. */
  public static final SortedMap<String, String> CLIENT_INFO_NAMES =
      ImmutableSortedMap.of(
          "ApplicationName", "Name of the application that uses the connection; kept, not sent.",
          "ClientHostname", "Host that the application runs on; kept, not sent.",
          "ClientUser", "User that the application works for; kept, not sent.");

  private static final MetadataTable<Map.Entry<String, String>> CLIENT_INFO =
      MetadataTable.<Map.Entry<String, String>>of(
          text("NAME", Map.Entry::getKey),
          integer("MAX_LEN", name -> 0),
          text("DEFAULT_VALUE"),
          text("DESCRIPTION", Map.Entry::getValue));

  private final Catalog catalog;
  private final MetadataResults results;

  public SchemaMetaData(Catalog catalog, MetadataResults results) {
    this.catalog = catalog;
    this.results = results;
  }

  public ResultSet getCatalogs() throws SQLException {
    return results.none(CATALOGS);
  }

  public ResultSet getSchemas() throws SQLException {
    return getSchemas(null, null);
  }

  public ResultSet getSchemas(@Nullable String of, @Nullable String schemas) throws SQLException {
    return results.show(SCHEMAS, catalog.schemas(NamePattern.like(schemas).in(of)));
  }

  public ResultSet getClientInfoProperties() throws SQLException {
    return results.show(CLIENT_INFO, CLIENT_INFO_NAMES.entrySet().stream());
  }
}
