package io.redshiftrestore.jdbc.metadata;

import static io.redshiftrestore.jdbc.metadata.MetadataColumn.small;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What JDBC tells of foreign keys: there are none. */
public final class ForeignKeyMetaData {

  private static final MetadataTable FOREIGN_KEYS =
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

  private final MetadataResults results;

  public ForeignKeyMetaData(MetadataResults results) {
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
}
