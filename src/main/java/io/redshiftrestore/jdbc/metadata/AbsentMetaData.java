package io.redshiftrestore.jdbc.metadata;

import static io.redshiftrestore.jdbc.metadata.MetadataColumn.integer;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.small;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What JDBC tells of things that there are not: foreign keys, procedures, types of users. */
public final class AbsentMetaData {

  private static final MetadataTable<Void> FOREIGN_KEYS =
      MetadataTable.of(
          text("PKTABLE_CAT"),
          text("PKTABLE_SCHEM"),
          text("PKTABLE_NAME"),
          text("PKCOLUMN_NAME"),
          text("FKTABLE_CAT"),
          text("FKTABLE_SCHEM"),
          text("FKTABLE_NAME"),
          text("FKCOLUMN_NAME"),
          small("KEY_SEQ"),
          small("UPDATE_RULE"),
          small("DELETE_RULE"),
          text("FK_NAME"),
          text("PK_NAME"),
          small("DEFERRABILITY"));

  private static final MetadataTable<Void> PROCEDURES =
      MetadataTable.of(
          text("PROCEDURE_CAT"),
          text("PROCEDURE_SCHEM"),
          text("PROCEDURE_NAME"),
          text("RESERVED1"),
          text("RESERVED2"),
          text("RESERVED3"),
          text("REMARKS"),
          small("PROCEDURE_TYPE"),
          text("SPECIFIC_NAME"));

  private static final MetadataTable<Void> PROCEDURE_COLUMNS =
      MetadataTable.of(
          text("PROCEDURE_CAT"),
          text("PROCEDURE_SCHEM"),
          text("PROCEDURE_NAME"),
          text("COLUMN_NAME"),
          small("COLUMN_TYPE"),
          integer("DATA_TYPE"),
          text("TYPE_NAME"),
          integer("PRECISION"),
          integer("LENGTH"),
          small("SCALE"),
          small("RADIX"),
          small("NULLABLE"),
          text("REMARKS"),
          text("COLUMN_DEF"),
          integer("SQL_DATA_TYPE"),
          integer("SQL_DATETIME_SUB"),
          integer("CHAR_OCTET_LENGTH"),
          integer("ORDINAL_POSITION"),
          text("IS_NULLABLE"),
          text("SPECIFIC_NAME"));

  private static final MetadataTable<Void> USER_TYPES =
      MetadataTable.of(
          text("TYPE_CAT"),
          text("TYPE_SCHEM"),
          text("TYPE_NAME"),
          text("CLASS_NAME"),
          integer("DATA_TYPE"),
          text("REMARKS"),
          small("BASE_TYPE"));

  private static final MetadataTable<Void> SUPER_TYPES =
      MetadataTable.of(
          text("TYPE_CAT"),
          text("TYPE_SCHEM"),
          text("TYPE_NAME"),
          text("SUPERTYPE_CAT"),
          text("SUPERTYPE_SCHEM"),
          text("SUPERTYPE_NAME"));

  private static final MetadataTable<Void> ATTRIBUTES =
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

  /** Creates the part for a connection's results. */
  public AbsentMetaData(MetadataResults results) {
    this.results = results;
  }

  public ResultSet getImportedKeys(
      @Nullable String of, @Nullable String schema, @Nullable String table) throws SQLException {
    return results.none(FOREIGN_KEYS);
  }

  public ResultSet getExportedKeys(
      @Nullable String of, @Nullable String schema, @Nullable String table) throws SQLException {
    return results.none(FOREIGN_KEYS);
  }

  public ResultSet getCrossReference(
      @Nullable String parentOf,
      @Nullable String parentSchema,
      @Nullable String parentTable,
      @Nullable String foreignOf,
      @Nullable String foreignSchema,
      @Nullable String foreignTable)
      throws SQLException {
    return results.none(FOREIGN_KEYS);
  }

  public ResultSet getProcedures(
      @Nullable String of, @Nullable String schemas, @Nullable String procedures)
      throws SQLException {
    return results.none(PROCEDURES);
  }

  public ResultSet getProcedureColumns(
      @Nullable String of,
      @Nullable String schemas,
      @Nullable String procedures,
      @Nullable String columns)
      throws SQLException {
    return results.none(PROCEDURE_COLUMNS);
  }

  public ResultSet getUDTs(
      @Nullable String of, @Nullable String schemas, @Nullable String names, int @Nullable [] types)
      throws SQLException {
    return results.none(USER_TYPES);
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
