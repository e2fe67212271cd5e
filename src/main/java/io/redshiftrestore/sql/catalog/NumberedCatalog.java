package io.redshiftrestore.sql.catalog;

import io.redshiftrestore.table.declaration.KeyColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.calcite.schema.SchemaPlus;

/**
 * The catalog with the numbers by which PostgreSQL's tables refer to one another. They stay the
 * same as long as the connection is open.
 */
record NumberedCatalog(
    List<Namespace> namespaces,
    List<Relation> relations,
    List<Index> indexes,
    List<CatalogFunction> functions) {

  /** What PostgreSQL numbers its own schema and, from there on, the user's objects. */
  static final long PG_CATALOG = 11;

  private static final long FIRST_NAMESPACE = 2_200;
  private static final long FIRST_OBJECT = 16_384;

  /** A schema. */
  record Namespace(long oid, String name) {
    boolean isSystem() {
      return SystemSchema.hasName(name);
    }
  }

  /** A table. */
  record Relation(long oid, Namespace namespace, CatalogTable table, List<CatalogColumn> columns) {

    String name() {
      return table.name();
    }

    /** Returns whether it is a view, as the standard's own relations are. */
    boolean isView() {
      return namespace.name().equals(SystemSchema.INFORMATION_SCHEMA) || table.isView();
    }

    /** Returns the place of a column, counted from 1. */
    long position(KeyColumn key) {
      return columns.stream()
          .filter(column -> column.name().equals(key.column()))
          .mapToLong(CatalogColumn::position)
          .findFirst()
          .orElseThrow();
    }
  }

  /** A column of a table. */
  record Attribute(Relation relation, CatalogColumn column) {
    PgType type() {
      return PgType.of(column.type());
    }
  }

  /** A key by which the API finds rows of a table. */
  record Index(long oid, Relation relation, KeyColumn key) {
    String name() {
      return relation.table().indexName(key);
    }
  }

  static NumberedCatalog of(Catalog catalog) {
    List<Namespace> namespaces = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    for (SchemaPlus schema : catalog.schemas().toList()) {
      Namespace namespace = namespace(schema.getName(), namespaces.size());
      namespaces.add(namespace);
      Catalog.tables(schema)
          .forEach(
              table ->
                  relations.add(
                      new Relation(
                          FIRST_OBJECT + relations.size(),
                          namespace,
                          table,
                          table.columns(catalog.types()))));
    }
    List<Index> indexes = new ArrayList<>();
    for (Relation relation : relations) {
      for (KeyColumn key : relation.table().keys()) {
        indexes.add(new Index(FIRST_OBJECT + relations.size() + indexes.size(), relation, key));
      }
    }
    return new NumberedCatalog(
        namespaces, relations, indexes, catalog.functions(name -> true, name -> true).toList());
  }

  private static Namespace namespace(String name, int place) {
    return new Namespace(
        name.equals(SystemSchema.PG_CATALOG) ? PG_CATALOG : FIRST_NAMESPACE + place, name);
  }

  /** Returns the table of a name, in any case, in a schema. */
  Optional<Relation> relation(String schema, String name) {
    return relations.stream()
        .filter(relation -> relation.namespace().name().equalsIgnoreCase(schema))
        .filter(relation -> relation.name().equalsIgnoreCase(name))
        .findFirst();
  }

  Stream<Attribute> attributes() {
    return relations.stream()
        .flatMap(
            relation -> relation.columns().stream().map(column -> new Attribute(relation, column)));
  }

  Stream<Index> primaryKeys() {
    return indexes.stream().filter(index -> index.key().unique());
  }
}
