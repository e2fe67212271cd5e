package io.redshiftrestore.jdbc.metadata;

import static io.redshiftrestore.jdbc.metadata.MetadataColumn.bool;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.integer;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.small;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.text;

import io.redshiftrestore.jdbc.value.JdbcType;
import io.redshiftrestore.jdbc.value.SqlType;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** What JDBC tells of SQL types. */
public final class TypeMetaData {

  private static final MetadataTable<JdbcType> TYPES =
      MetadataTable.<JdbcType>of(
              text("TYPE_NAME", JdbcType::name),
              integer("DATA_TYPE", JdbcType::code),
              integer("PRECISION", type -> SqlType.greatest(type).size()),
              text("LITERAL_PREFIX", JdbcType::literalPrefix),
              text("LITERAL_SUFFIX", type -> type.literalPrefix() == null ? null : "'"),
              text("CREATE_PARAMS", JdbcType::createParameters),
              small("NULLABLE", type -> DatabaseMetaData.typeNullable),
              bool("CASE_SENSITIVE", JdbcType::isText),
              small(
                  "SEARCHABLE",
                  type ->
                      (type.isText()
                          ? DatabaseMetaData.typeSearchable
                          : DatabaseMetaData.typePredBasic)),
              bool("UNSIGNED_ATTRIBUTE", type -> !type.isNumber()),
              bool("FIXED_PREC_SCALE", type -> false),
              bool("AUTO_INCREMENT", type -> false),
              text("LOCAL_TYPE_NAME"),
              small("MINIMUM_SCALE", type -> SqlType.greatest(type).digits() == null ? null : 0),
              small("MAXIMUM_SCALE", type -> SqlType.greatest(type).digits()),
              integer("SQL_DATA_TYPE"),
              integer("SQL_DATETIME_SUB"),
              integer("NUM_PREC_RADIX", type -> SqlType.greatest(type).radix()))
          .orderedBy("DATA_TYPE");

  private final MetadataResults results;

  public TypeMetaData(MetadataResults results) {
    this.results = results;
  }

  /** Returns the types that every tool knows; what else the engine can compute is left out. */
  public ResultSet getTypeInfo() throws SQLException {
    return results.show(
        TYPES,
        Arrays.stream(JdbcType.values()).filter(type -> type.family() != JdbcType.Family.OTHER));
  }
}
