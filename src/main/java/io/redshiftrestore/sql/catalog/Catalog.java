package io.redshiftrestore.sql.catalog;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.jdbc.CalciteConnection;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.TableFunction;
import org.apache.calcite.schema.lookup.LikePattern;

/** The schemas of a connection and what is in them. */
public record Catalog(SchemaPlus root, JavaTypeFactory types) {

  /** Returns the catalog of a connection. */
  public static Catalog of(CalciteConnection engine) {
    return new Catalog(engine.getRootSchema(), engine.getTypeFactory());
  }

  /** Returns all schemas, those of users first. */
  Stream<SchemaPlus> schemas() {
    return Stream.of(false, true)
        .flatMap(
            system ->
                root.subSchemas().getNames(LikePattern.any()).stream()
                    .sorted()
                    .flatMap(name -> Stream.ofNullable(root.subSchemas().get(name)))
                    .filter(schema -> isSystem(schema) == system));
  }

  private static boolean isSystem(SchemaPlus schema) {
    return SystemSchema.hasName(schema.getName());
  }

  /**
   * Returns schemas of those names. The ones that describe the others are among them only if they
   * are meant, and not every schema there is.
   */
  public Stream<SchemaPlus> schemas(Predicate<String> names) {
    List<SchemaPlus> found = schemas().filter(schema -> names.test(schema.getName())).toList();
    boolean anyOfUsers = found.stream().anyMatch(schema -> !isSystem(schema));
    return found.stream().filter(schema -> !(anyOfUsers && isSystem(schema)));
  }

  /** Returns tables of those names in {@link #schemas}. */
  public Stream<CatalogTable> tables(Predicate<String> schemas, Predicate<String> names) {
    return schemas(schemas).flatMap(Catalog::tables).filter(table -> names.test(table.name()));
  }

  /** Returns the tables of a schema. */
  static Stream<CatalogTable> tables(SchemaPlus schema) {
    return schema.tables().getNames(LikePattern.any()).stream()
        .sorted()
        .flatMap(
            name ->
                Stream.ofNullable(schema.tables().get(name))
                    .map(table -> new CatalogTable(schema.getName(), name, table)));
  }

  /** Returns table functions of those names in {@link #schemas}. */
  public Stream<CatalogFunction> functions(Predicate<String> schemas, Predicate<String> names) {
    return schemas(schemas)
        .flatMap(
            schema ->
                schema.getFunctionNames().stream()
                    .filter(names)
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
