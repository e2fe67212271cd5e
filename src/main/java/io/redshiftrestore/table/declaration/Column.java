package io.redshiftrestore.table.declaration;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table over an API.
 *
 * @param name the SQL name, in lower case
 * @param type the SQL type; see the factory methods
 * @param nullable whether the API may omit the value
 * @param remarks one sentence for people who browse the catalog
 * @param value takes the value out of a row, in the Java form that Calcite computes with
 */
public record Column<R>(
    String name,
    SqlTypeName type,
    boolean nullable,
    String remarks,
    Function<R, @Nullable Object> value) {

  private static final int MILLISECONDS = 3;

  /**
   * Returns a column of text. It has no length: a bound one would silently cut a bound parameter to
   * it, and so compare with something that the user did not say.
   */
  public static <R> Column<R> text(
      String name, String remarks, Function<R, @Nullable String> value) {
    return new Column<>(name, SqlTypeName.VARCHAR, true, remarks, value::apply);
  }

  /** Returns a column of whole numbers. */
  public static <R> Column<R> number(
      String name, String remarks, Function<R, @Nullable Long> value) {
    return new Column<>(name, SqlTypeName.BIGINT, true, remarks, value::apply);
  }

  /** Returns a column of instants, shown as wall-clock time in UTC to the millisecond. */
  public static <R> Column<R> timestamp(
      String name, String remarks, Function<R, @Nullable Instant> value) {
    return new Column<>(
        name,
        SqlTypeName.TIMESTAMP,
        true,
        remarks,
        row -> {
          Instant instant = value.apply(row);
          return instant == null ? null : (Object) instant.toEpochMilli();
        });
  }

  /** Returns this column for an API that never omits its value. */
  public Column<R> notNull() {
    return new Column<>(name, type, false, remarks, value);
  }

  public static RelDataType rowType(List<? extends Column<?>> columns, RelDataTypeFactory factory) {
    RelDataTypeFactory.Builder type = factory.builder();
    columns.forEach(column -> type.add(column.name(), column.relType(factory)));
    return type.build();
  }

  /** Returns the SQL type with its nullability. */
  public RelDataType relType(RelDataTypeFactory factory) {
    RelDataType plain =
        type == SqlTypeName.TIMESTAMP
            ? factory.createSqlType(type, MILLISECONDS)
            : factory.createSqlType(type);
    return factory.createTypeWithNullability(plain, nullable);
  }
}
