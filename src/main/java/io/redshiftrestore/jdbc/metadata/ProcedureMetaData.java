package io.redshiftrestore.jdbc.metadata;

import static io.redshiftrestore.jdbc.metadata.MetadataColumn.integer;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.small;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What JDBC tells of stored procedures: there are none. */
public final class ProcedureMetaData {

  private static final MetadataTable PROCEDURES =
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

  private static final MetadataTable PROCEDURE_COLUMNS =
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

  private final MetadataResults results;

  public ProcedureMetaData(MetadataResults results) {
    this.results = results;
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
}
