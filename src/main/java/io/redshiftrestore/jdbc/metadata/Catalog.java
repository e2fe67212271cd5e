package io.redshiftrestore.jdbc.metadata;

import java.util.stream.Stream;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.jdbc.CalciteConnection;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.TableFunction;
import org.apache.calcite.schema.lookup.LikePattern;
import org.jspecify.annotations.Nullable;

/** The schemas of a connection and what is in them. There are no JDBC catalogs. */
public record Catalog(SchemaPlus root, JavaTypeFactory types) {

  public static Catalog of(CalciteConnection engine) {
    return new Catalog(engine.getRootSchema(), engine.getTypeFactory());
  }

  /**
   * Returns schemas.
   *
   * @param catalog null or empty; nothing is in any other
   */
  Stream<SchemaPlus> schemas(@Nullable String catalog, NamePattern names) {
    return catalog == null || catalog.isEmpty()
        ? root.subSchemas().getNames(LikePattern.any()).stream()
            .filter(names::matches)
            .flatMap(name -> Stream.ofNullable(root.subSchemas().get(name)))
        : Stream.empty();
  }

  /** Returns tables of {@link #schemas}. */
  Stream<CatalogTable> tables(@Nullable String catalog, NamePattern schemas, NamePattern names) {
    return schemas(catalog, schemas)
        .flatMap(
            schema ->
                schema.tables().getNames(LikePattern.any()).stream()
                    .filter(names::matches)
                    .flatMap(
                        name ->
                            Stream.ofNullable(schema.tables().get(name))
                                .map(table -> new CatalogTable(schema.getName(), name, table))));
  }

  /** Returns table functions of {@link #schemas}. */
  Stream<CatalogFunction> functions(
      @Nullable String catalog, NamePattern schemas, NamePattern names) {
    return schemas(catalog, schemas)
        .flatMap(
            schema ->
                schema.getFunctionNames().stream()
                    .filter(names::matches)
                    .flatMap(
                        name ->
                            schema.getFunctions(name).stream()
                                .filter(TableFunction.class::isInstance)
                                .map(TableFunction.class::cast)
                                .map(
                                    function ->
                                        new CatalogFunction(schema.getName(), name, function))));
  }
}
