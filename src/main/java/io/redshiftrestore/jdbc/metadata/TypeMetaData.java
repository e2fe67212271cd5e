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
import org.jspecify.annotations.Nullable;

/** What JDBC tells of SQL types. */
public final class TypeMetaData {

  private static final MetadataTable TYPES =
      MetadataTable.of(
              text("TYPE_NAME"),
              integer("DATA_TYPE"),
              integer("PRECISION"),
              text("LITERAL_PREFIX"),
              text("LITERAL_SUFFIX"),
              text("CREATE_PARAMS"),
              small("NULLABLE"),
              bool("CASE_SENSITIVE"),
              small("SEARCHABLE"),
              bool("UNSIGNED_ATTRIBUTE"),
              bool("FIXED_PREC_SCALE"),
              bool("AUTO_INCREMENT"),
              text("LOCAL_TYPE_NAME"),
              small("MINIMUM_SCALE"),
              small("MAXIMUM_SCALE"),
              integer("SQL_DATA_TYPE"),
              integer("SQL_DATETIME_SUB"),
              integer("NUM_PREC_RADIX"))
          .orderedBy("DATA_TYPE");

  private final MetadataResults results;

  public TypeMetaData(MetadataResults results) {
    this.results = results;
  }

  /** Returns the types that every tool knows; what else the engine can compute is left out. */
  public ResultSet getTypeInfo() throws SQLException {
    return results.show(
        TYPES,
        Arrays.stream(JdbcType.values())
            .filter(type -> type.family() != JdbcType.Family.OTHER)
            .map(TypeMetaData::row));
  }

  private static @Nullable Object[] row(JdbcType type) {
    SqlType greatest = SqlType.greatest(type);
    Short greatestScale = CatalogColumn.asShort(greatest.digits());
    return new @Nullable Object[] {
      type.name(),
      type.code(),
      greatest.size(),
      type.literalPrefix(),
      type.literalPrefix() == null ? null : "'",
      type.createParameters(),
      (short) DatabaseMetaData.typeNullable,
      type.isText(),
      (short) (type.isText() ? DatabaseMetaData.typeSearchable : DatabaseMetaData.typePredBasic),
      !type.isNumber(),
      false,
      false,
      null,
      greatestScale == null ? null : (Short) (short) 0,
      greatestScale,
      null,
      null,
      greatest.radix()
    };
  }
}
