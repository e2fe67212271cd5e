package io.redshiftrestore.jdbc.metadata;

import io.redshiftrestore.jdbc.value.JdbcType;
import java.sql.DatabaseMetaData;
import org.apache.calcite.avatica.ColumnMetaData;

/** A column of a {@link MetadataTable}, with the type that JDBC prescribes. */
public record MetadataColumn(String name, JdbcType type) {

  public static MetadataColumn text(String name) {
    return new MetadataColumn(name, JdbcType.VARCHAR);
  }

  static MetadataColumn bool(String name) {
    return new MetadataColumn(name, JdbcType.BOOLEAN);
  }

  static MetadataColumn small(String name) {
    return new MetadataColumn(name, JdbcType.SMALLINT);
  }

  static MetadataColumn integer(String name) {
    return new MetadataColumn(name, JdbcType.INTEGER);
  }

  static MetadataColumn big(String name) {
    return new MetadataColumn(name, JdbcType.BIGINT);
  }

  ColumnMetaData describe(int ordinal) {
    return new ColumnMetaData(
        ordinal,
        false,
        true,
        true,
        false,
        DatabaseMetaData.columnNullable,
        true,
        0,
        name,
        name,
        "",
        0,
        0,
        "",
        "",
        ColumnMetaData.scalar(type.code(), type.name(), ColumnMetaData.Rep.of(type.javaClass())),
        true,
        false,
        false,
        type.javaClass().getName());
  }
}
