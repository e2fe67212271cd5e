package io.redshiftrestore.jdbc.metadata;

import io.redshiftrestore.jdbc.value.JdbcType;
import java.sql.DatabaseMetaData;
import org.apache.calcite.avatica.ColumnMetaData;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link MetadataTable}, with the type that JDBC prescribes.
 *
 * @param <R> what a row of the table is about
 * @param value what the column says of it, of the type's Java class; null is NULL
 */
public record MetadataColumn<R>(String name, JdbcType type, Value<? super R, ?> value) {

  /** What a column says of something. */
  @FunctionalInterface
  interface Value<R, T> {
    /** Returns the value; null is NULL. */
    @Nullable T of(R row);
  }

  /** Returns a column of text. */
  static <R> MetadataColumn<R> text(String name, Value<? super R, String> value) {
    return new MetadataColumn<>(name, JdbcType.VARCHAR, value);
  }

  /** Returns a column of truth values. */
  static <R> MetadataColumn<R> bool(String name, Value<? super R, Boolean> value) {
    return new MetadataColumn<>(name, JdbcType.BOOLEAN, value);
  }

  /** Returns a column of numbers that are SMALLINT in JDBC. */
  static <R> MetadataColumn<R> small(String name, Value<? super R, Integer> value) {
    return new MetadataColumn<>(
        name,
        JdbcType.SMALLINT,
        row -> {
          Integer number = value.of(row);
          return number == null ? null : (Short) number.shortValue();
        });
  }

  /** Returns a column of numbers that are INTEGER in JDBC. */
  static <R> MetadataColumn<R> integer(String name, Value<? super R, Integer> value) {
    return new MetadataColumn<>(name, JdbcType.INTEGER, value);
  }

  // Columns that JDBC prescribes and that say nothing here: NULL in every row.

  /** Returns a column of text that is always NULL. */
  public static <R> MetadataColumn<R> text(String name) {
    return new MetadataColumn<>(name, JdbcType.VARCHAR, row -> null);
  }

  /** Returns a column of SMALLINT that is always NULL. */
  static <R> MetadataColumn<R> small(String name) {
    return new MetadataColumn<>(name, JdbcType.SMALLINT, row -> null);
  }

  /** Returns a column of INTEGER that is always NULL. */
  static <R> MetadataColumn<R> integer(String name) {
    return new MetadataColumn<>(name, JdbcType.INTEGER, row -> null);
  }

  /** Returns a column of BIGINT that is always NULL. */
  static <R> MetadataColumn<R> big(String name) {
    return new MetadataColumn<>(name, JdbcType.BIGINT, row -> null);
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
