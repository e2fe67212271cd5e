package io.redshiftrestore.jdbc.metadata;

import static io.redshiftrestore.jdbc.metadata.MetadataColumn.integer;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.small;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.text;

import io.redshiftrestore.jdbc.value.SqlType;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What JDBC tells of the functions that give tables. */
public final class FunctionMetaData {

  private static final MetadataTable FUNCTIONS =
      MetadataTable.of(
              text("FUNCTION_CAT"),
              text("FUNCTION_SCHEM"),
              text("FUNCTION_NAME"),
              text("REMARKS"),
              small("FUNCTION_TYPE"),
              text("SPECIFIC_NAME"))
          .orderedBy("FUNCTION_CAT", "FUNCTION_SCHEM", "FUNCTION_NAME", "SPECIFIC_NAME");

  private static final MetadataTable FUNCTION_COLUMNS =
      MetadataTable.of(
              text("FUNCTION_CAT"),
              text("FUNCTION_SCHEM"),
              text("FUNCTION_NAME"),
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
              integer("CHAR_OCTET_LENGTH"),
              integer("ORDINAL_POSITION"),
              text("IS_NULLABLE"),
              text("SPECIFIC_NAME"))
          // Within a function as they come: parameters, then the columns of its rows.
          .orderedBy("FUNCTION_CAT", "FUNCTION_SCHEM", "FUNCTION_NAME", "SPECIFIC_NAME");

  private final Catalog catalog;
  private final MetadataResults results;

  public FunctionMetaData(Catalog catalog, MetadataResults results) {
    this.catalog = catalog;
    this.results = results;
  }

  public ResultSet getFunctions(
      @Nullable String of, @Nullable String schemas, @Nullable String functions)
      throws SQLException {
    return results.show(
        FUNCTIONS,
        catalog
            .functions(of, NamePattern.like(schemas), NamePattern.like(functions))
            .map(FunctionMetaData::row));
  }

  private static @Nullable Object[] row(CatalogFunction function) {
    return new @Nullable Object[] {
      null,
      function.schema(),
      function.name(),
      function.remarks(),
      (short) DatabaseMetaData.functionReturnsTable,
      function.name()
    };
  }

  public ResultSet getFunctionColumns(
      @Nullable String of,
      @Nullable String schemas,
      @Nullable String functions,
      @Nullable String columns)
      throws SQLException {
    NamePattern names = NamePattern.like(columns);
    return results.show(
        FUNCTION_COLUMNS,
        catalog
            .functions(of, NamePattern.like(schemas), NamePattern.like(functions))
            .flatMap(
                function ->
                    Stream.concat(
                        function.parameters(catalog.types()).stream()
                            .filter(column -> names.matches(column.name()))
                            .map(row(function, DatabaseMetaData.functionColumnIn)),
                        function.columns(catalog.types()).stream()
                            .filter(column -> names.matches(column.name()))
                            .map(row(function, DatabaseMetaData.functionColumnResult)))));
  }

  private static Function<CatalogColumn, @Nullable Object[]> row(
      CatalogFunction function, int use) {
    return column -> {
      SqlType type = column.type();
      return new @Nullable Object[] {
        null,
        function.schema(),
        function.name(),
        column.name(),
        (short) use,
        type.type().code(),
        type.name(),
        type.size(),
        type.octets(),
        CatalogColumn.asShort(type.digits()),
        CatalogColumn.asShort(type.radix()),
        (short) column.nullability(),
        column.remarks(),
        type.octets(),
        column.position(),
        column.isNullable(),
        function.name()
      };
    };
  }
}
