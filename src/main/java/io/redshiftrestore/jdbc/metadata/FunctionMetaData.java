package io.redshiftrestore.jdbc.metadata;

import static io.redshiftrestore.jdbc.metadata.MetadataColumn.integer;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.small;
import static io.redshiftrestore.jdbc.metadata.MetadataColumn.text;

import com.google.common.base.Strings;
import io.redshiftrestore.sql.catalog.Catalog;
import io.redshiftrestore.sql.catalog.CatalogColumn;
import io.redshiftrestore.sql.catalog.CatalogFunction;
import io.redshiftrestore.sql.function.RedshiftFunctions;
import io.redshiftrestore.sql.function.StandardFunction;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What JDBC tells of functions, and of the columns of those that give tables. */
public final class FunctionMetaData {

  private static final MetadataTable<ListedFunction> FUNCTIONS =
      MetadataTable.<ListedFunction>of(
              text("FUNCTION_CAT"),
              text("FUNCTION_SCHEM", ListedFunction::schema),
              text("FUNCTION_NAME", ListedFunction::name),
              text("REMARKS", ListedFunction::remarks),
              small("FUNCTION_TYPE", ListedFunction::type),
              text("SPECIFIC_NAME", ListedFunction::name))
          .orderedBy("FUNCTION_CAT", "FUNCTION_SCHEM", "FUNCTION_NAME", "SPECIFIC_NAME");

  private static final MetadataTable<FunctionColumn> FUNCTION_COLUMNS =
      MetadataTable.<FunctionColumn>of(
              text("FUNCTION_CAT"),
              text("FUNCTION_SCHEM", row -> row.function().schema()),
              text("FUNCTION_NAME", row -> row.function().name()),
              text("COLUMN_NAME", row -> row.column().name()),
              small("COLUMN_TYPE", FunctionColumn::use),
              integer("DATA_TYPE", row -> row.type().type().code()),
              text("TYPE_NAME", row -> row.type().name()),
              integer("PRECISION", row -> row.type().size()),
              integer("LENGTH", row -> row.type().octets()),
              small("SCALE", row -> row.type().digits()),
              small("RADIX", row -> row.type().radix()),
              small("NULLABLE", row -> row.column().nullability()),
              text("REMARKS", row -> row.column().remarks()),
              integer("CHAR_OCTET_LENGTH", row -> row.type().octets()),
              integer("ORDINAL_POSITION", row -> row.column().position()),
              text("IS_NULLABLE", row -> row.column().isNullable()),
              text("SPECIFIC_NAME", row -> row.function().name()))
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
    NamePattern names = NamePattern.like(functions);
    return results.show(
        FUNCTIONS,
        Stream.concat(
            catalog.functions(NamePattern.like(schemas).in(of), names).map(ListedFunction::of),
            ofTheDialect(of, schemas).filter(function -> names.test(function.name()))));
  }

  /** The functions of the dialect are in no catalog and no schema, which is asked for by "". */
  private static Stream<ListedFunction> ofTheDialect(
      @Nullable String catalog, @Nullable String schemas) {
    return Strings.isNullOrEmpty(catalog) && (Strings.isNullOrEmpty(schemas) || "%".equals(schemas))
        ? Stream.concat(
            RedshiftFunctions.ALL.stream().map(ListedFunction::of),
            StandardFunction.ALL.stream().map(ListedFunction::of))
        : Stream.empty();
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
            .functions(NamePattern.like(schemas).in(of), NamePattern.like(functions))
            .flatMap(
                function ->
                    Stream.concat(
                        columns(
                            function,
                            DatabaseMetaData.functionColumnIn,
                            function.parameters(catalog.types()),
                            names),
                        columns(
                            function,
                            DatabaseMetaData.functionColumnResult,
                            function.columns(catalog.types()),
                            names))));
  }

  private static Stream<FunctionColumn> columns(
      CatalogFunction function, int use, List<CatalogColumn> columns, NamePattern names) {
    return columns.stream()
        .filter(column -> names.test(column.name()))
        .map(column -> new FunctionColumn(function, use, column));
  }
}
