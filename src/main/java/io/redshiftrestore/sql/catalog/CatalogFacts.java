package io.redshiftrestore.sql.catalog;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.catalog.NumberedCatalog.Index;
import io.redshiftrestore.sql.catalog.NumberedCatalog.Namespace;
import io.redshiftrestore.sql.catalog.NumberedCatalog.Relation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What functions tell of a connection's catalog. */
public final class CatalogFacts {

  private final NumberedCatalog catalog;
  private final String schema;

  private CatalogFacts(NumberedCatalog catalog, String schema) {
    this.catalog = catalog;
    this.schema = schema;
  }

  /**
   * Returns the facts of a catalog.
   *
   * @param schema where tables without a schema are looked for; empty for the first that users have
   */
  public static CatalogFacts of(Catalog catalog, Optional<String> schema) {
    NumberedCatalog numbered = NumberedCatalog.of(catalog);
    return new CatalogFacts(numbered, schema.orElseGet(() -> numbered.namespaces().get(0).name()));
  }

  /** Returns where tables without a schema are looked for. */
  public String schema() {
    return schema;
  }

  /** Returns the search path as an array's text, with the system's schema if it is wanted. */
  public String searchPath(boolean withSystem) {
    return Stream.of(SystemSchema.PG_CATALOG, schema)
        .filter(name -> withSystem || !SystemSchema.hasName(name))
        .distinct()
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Returns the sentence about a table, or about one of its columns, counted from 1. */
  public @Nullable String description(@Nullable Object relation, long column) {
    return relation == null
        ? null
        : PgRelations.description(catalog, oid(relation).orElse(-1L), column);
  }

  /** Returns the name of a type, such as {@code character varying(10)}. */
  public static @Nullable String typeName(long oid, long modifier) {
    return PgType.format(oid, modifier);
  }

  /** Returns the number of a table; empty if there is none of that name or number. */
  public Optional<Long> oid(Object nameOrNumber) {
    return relation(nameOrNumber).map(Relation::oid);
  }

  /** Returns whether there is such a table, found without its schema. */
  public boolean isVisible(Object nameOrNumber) {
    return relation(nameOrNumber)
        .filter(
            relation ->
                List.of(schema, SystemSchema.PG_CATALOG).contains(relation.namespace().name()))
        .isPresent();
  }

  /**
   * Fails unless there is such a table.
   *
   * @throws StateException with 42P01 if there is none
   */
  public void requireTable(Object nameOrNumber) {
    if (relation(nameOrNumber).isEmpty()) {
      throw new StateException(
          SqlState.UNKNOWN_TABLE,
          "There is no table '%s'; SHOW TABLES lists them.".formatted(nameOrNumber),
          null);
    }
  }

  /**
   * Fails unless there is such a schema.
   *
   * @throws StateException with 3F000 if there is none
   */
  public void requireSchema(Object nameOrNumber) {
    boolean there =
        catalog.namespaces().stream()
            .anyMatch(
                namespace ->
                    nameOrNumber instanceof Number number
                        ? namespace.oid() == number.longValue()
                        : namespace.name().equalsIgnoreCase(nameOrNumber.toString().strip()));
    if (!there) {
      throw new StateException(
          SqlState.UNKNOWN_SCHEMA,
          "There is no schema '%s'; there are %s."
              .formatted(
                  nameOrNumber,
                  catalog.namespaces().stream()
                      .map(Namespace::name)
                      .collect(Collectors.joining(", "))),
          null);
    }
  }

  /**
   * Returns the value of a setting.
   *
   * @throws StateException with 22023 if there is none of that name
   */
  public String setting(String name) {
    return Setting.named(name)
        .map(setting -> setting == Setting.SEARCH_PATH ? schema : setting.value(catalog))
        .orElseThrow(
            () ->
                new StateException(
                    SqlState.BAD_VALUE,
                    "There is no setting '%s'; SHOW ALL lists those there are.".formatted(name),
                    null));
  }

  /** Returns how a primary key was declared; null if there is none of that number. */
  public @Nullable String constraint(long oid) {
    return index(oid)
        .filter(index -> index.key().unique())
        .map(index -> "PRIMARY KEY (" + index.key().column() + ")")
        .orElse(null);
  }

  /** Returns how an index could be declared; null if there is none of that number. */
  public @Nullable String index(long oid, boolean whole) {
    return index(oid)
        .map(
            index ->
                whole
                    ? "CREATE %sINDEX %s ON %s.%s (%s)"
                        .formatted(
                            index.key().unique() ? "UNIQUE " : "",
                            index.name(),
                            index.relation().namespace().name(),
                            index.relation().name(),
                            index.key().column())
                    : index.key().column())
        .orElse(null);
  }

  private Optional<Index> index(long oid) {
    return catalog.indexes().stream().filter(index -> index.oid() == oid).findFirst();
  }

  private Optional<Relation> relation(Object nameOrNumber) {
    if (nameOrNumber instanceof Number number) {
      return catalog.relations().stream()
          .filter(relation -> relation.oid() == number.longValue())
          .findFirst();
    }
    List<String> name = RelationName.parts(nameOrNumber.toString());
    List<String> schemas =
        name.size() > 1
            ? List.of(name.get(name.size() - 2))
            : List.of(schema, SystemSchema.PG_CATALOG);
    return schemas.stream()
        .flatMap(
            wanted ->
                catalog.relations().stream()
                    .filter(relation -> relation.namespace().name().equalsIgnoreCase(wanted)))
        .filter(relation -> relation.name().equalsIgnoreCase(name.get(name.size() - 1)))
        .findFirst();
  }
}
