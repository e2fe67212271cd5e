package io.redshiftrestore.jdbc.metadata;

import static io.redshiftrestore.jdbc.metadata.MetadataColumn.integer;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.small;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What JDBC tells of types that users define: there are none. */
public final class UserTypeMetaData {

  private static final MetadataTable TYPES =
      MetadataTable.of(
          text("TYPE_CAT"),
          text("TYPE_SCHEM"),
          text("TYPE_NAME"),
          text("CLASS_NAME"),
          integer("DATA_TYPE"),
          text("REMARKS"),
          small("BASE_TYPE"));

  private static final MetadataTable SUPER_TYPES =
      MetadataTable.of(
          text("TYPE_CAT"),
          text("TYPE_SCHEM"),
          text("TYPE_NAME"),
          text("SUPERTYPE_CAT"),
          text("SUPERTYPE_SCHEM"),
          text("SUPERTYPE_NAME"));

  private static final MetadataTable ATTRIBUTES =
      MetadataTable.of(
          text("TYPE_CAT"),
          text("TYPE_SCHEM"),
          text("TYPE_NAME"),
          text("ATTR_NAME"),
          integer("DATA_TYPE"),
          text("ATTR_TYPE_NAME"),
          integer("ATTR_SIZE"),
          integer("DECIMAL_DIGITS"),
          integer("NUM_PREC_RADIX"),
          integer("NULLABLE"),
          text("REMARKS"),
          text("ATTR_DEF"),
          integer("SQL_DATA_TYPE"),
          integer("SQL_DATETIME_SUB"),
          integer("CHAR_OCTET_LENGTH"),
          integer("ORDINAL_POSITION"),
          text("IS_NULLABLE"),
          text("SCOPE_CATALOG"),
          text("SCOPE_SCHEMA"),
          text("SCOPE_TABLE"),
          small("SOURCE_DATA_TYPE"));

  private final MetadataResults results;

  public UserTypeMetaData(MetadataResults results) {
    this.results = results;
  }

  public ResultSet getUDTs(
      @Nullable String of, @Nullable String schemas, @Nullable String names, int @Nullable [] types)
      throws SQLException {
    return results.none(TYPES);
  }

  public ResultSet getSuperTypes(
      @Nullable String of, @Nullable String schemas, @Nullable String types) throws SQLException {
    return results.none(SUPER_TYPES);
  }

  public ResultSet getAttributes(
      @Nullable String of,
      @Nullable String schemas,
      @Nullable String types,
      @Nullable String attributes)
      throws SQLException {
    return results.none(ATTRIBUTES);
  }
}
