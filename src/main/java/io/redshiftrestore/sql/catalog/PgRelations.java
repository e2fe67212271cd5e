package io.redshiftrestore.sql.catalog;

import io.redshiftrestore.sql.catalog.NumberedCatalog.Attribute;
import io.redshiftrestore.sql.catalog.NumberedCatalog.Index;
import io.redshiftrestore.sql.catalog.NumberedCatalog.Namespace;
import io.redshiftrestore.sql.catalog.NumberedCatalog.Relation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's tables of schemas, tables, columns and keys. */
final class PgRelations {

  private PgRelations() {}

  /** A row of pg_class, which has tables and indexes. */
  private record ClassRow(Relation relation, @Nullable Index index) {

    long oid() {
      return index == null ? relation.oid() : index.oid();
    }

    String name() {
      return index == null ? relation.name() : index.name();
    }

    String kind() {
      if (index != null) {
        return "i";
      }
      return relation.isView() ? "v" : "r";
    }

    long attributes() {
      return index == null ? relation.columns().size() : 1;
    }

    boolean hasKey(boolean unique) {
      return index == null
          && relation.table().keys().stream().anyMatch(key -> key.unique() || !unique);
    }
  }

  /** A row of pg_description: a sentence, and what it is about. */
  private record Description(long object, long catalog, long column, @Nullable String sentence) {}

  static final SystemTable<Namespace> NAMESPACES =
      SystemTable.<Namespace>named("pg_namespace", "Schemas.")
          .number("oid", Namespace::oid)
          .text("nspname", Namespace::name)
          .number("nspowner", row -> Session.USER_OID)
          .nothing("nspacl")
          .of(catalog -> catalog.namespaces().stream());

  static final SystemTable<ClassRow> CLASSES =
      SystemTable.<ClassRow>named("pg_class", "Tables, and indexes of their keys.")
          .number("oid", ClassRow::oid)
          .text("relname", ClassRow::name)
          .number("relnamespace", row -> row.relation().namespace().oid())
          .zero("reltype", "reloftype")
          .number("relowner", row -> Session.USER_OID)
          .zero("relam", "relfilenode", "reltablespace", "relpages", "reltuples", "reltoastrelid")
          .truth("relhasindex", row -> row.hasKey(false))
          .no("relisshared")
          .text("relpersistence", row -> "p")
          .text("relkind", ClassRow::kind)
          .number("relnatts", ClassRow::attributes)
          .zero("relchecks")
          .no("relhasoids")
          .truth("relhaspkey", row -> row.hasKey(true))
          .no("relhasrules", "relhastriggers", "relhassubclass", "relrowsecurity")
          .no("relforcerowsecurity", "relispartition")
          .text("relreplident", row -> "n")
          .nothing("relacl", "reloptions", "relpartbound")
          .of(
              catalog ->
                  Stream.concat(
                      catalog.relations().stream().map(relation -> new ClassRow(relation, null)),
                      catalog.indexes().stream()
                          .map(index -> new ClassRow(index.relation(), index))));

  static final SystemTable<Attribute> ATTRIBUTES =
      SystemTable.<Attribute>named("pg_attribute", "Columns of tables.")
          .number("attrelid", row -> row.relation().oid())
          .text("attname", row -> row.column().name())
          .number("atttypid", row -> row.type().oid())
          .number("attstattarget", row -> -1L)
          .number("attlen", row -> row.type().length())
          .number("attnum", row -> (long) row.column().position())
          .zero("attndims")
          .number("attcacheoff", row -> -1L)
          .number("atttypmod", row -> PgType.modifier(row.column().type()))
          .no("attbyval")
          .text("attstorage", row -> "p")
          .text("attalign", row -> "i")
          .truth("attnotnull", row -> !row.column().nullable())
          .no("atthasdef", "atthasmissing", "attisdropped")
          .text("attidentity", row -> "")
          .text("attgenerated", row -> "")
          .truth("attislocal", row -> true)
          .zero("attinhcount", "attcollation")
          .no("attisdistkey")
          .zero("attsortkeyord", "attencodingtype")
          .nothing("attacl", "attoptions")
          .of(NumberedCatalog::attributes);

  static final SystemTable<Index> INDEXES =
      SystemTable.<Index>named("pg_index", "Keys by which the API finds rows.")
          .number("indexrelid", Index::oid)
          .number("indrelid", row -> row.relation().oid())
          .number("indnatts", row -> 1L)
          .number("indnkeyatts", row -> 1L)
          .truth("indisunique", row -> row.key().unique())
          .truth("indisprimary", row -> row.key().unique())
          .no("indisexclusion", "indisclustered", "indisreplident")
          .truth("indimmediate", row -> true)
          .truth("indisvalid", row -> true)
          .truth("indisready", row -> true)
          .truth("indislive", row -> true)
          .text("indkey", row -> Long.toString(row.relation().position(row.key())))
          .text("indoption", row -> "0")
          .nothing("indcollation", "indclass", "indexprs", "indpred")
          .of(catalog -> catalog.indexes().stream());

  static final SystemTable<Index> CONSTRAINTS =
      SystemTable.<Index>named("pg_constraint", "Primary keys.")
          .number("oid", Index::oid)
          .text("conname", Index::name)
          .number("connamespace", row -> row.relation().namespace().oid())
          .text("contype", row -> "p")
          .no("condeferrable", "condeferred")
          .truth("convalidated", row -> true)
          .number("conrelid", row -> row.relation().oid())
          .zero("contypid")
          .number("conindid", Index::oid)
          .zero("conparentid", "confrelid")
          .text("confupdtype", row -> "")
          .text("confdeltype", row -> "")
          .text("confmatchtype", row -> "")
          .truth("conislocal", row -> true)
          .zero("coninhcount")
          .text("conkey", row -> "{" + row.relation().position(row.key()) + "}")
          .nothing("confkey", "conbin", "consrc")
          .of(NumberedCatalog::primaryKeys);

  static final SystemTable<Description> DESCRIPTIONS =
      SystemTable.<Description>named("pg_description", "What tables and columns are, in words.")
          .number("objoid", Description::object)
          .number("classoid", Description::catalog)
          .number("objsubid", Description::column)
          .text("description", Description::sentence)
          .of(catalog -> descriptions(catalog).filter(row -> row.sentence() != null));

  private static Stream<Description> descriptions(NumberedCatalog catalog) {
    long classes = catalog.relation(SystemSchema.PG_CATALOG, CLASSES.name()).orElseThrow().oid();
    return Stream.concat(
        catalog.relations().stream()
            .map(row -> new Description(row.oid(), classes, 0, row.table().remarks())),
        catalog
            .attributes()
            .map(
                row ->
                    new Description(
                        row.relation().oid(),
                        classes,
                        row.column().position(),
                        row.column().remarks())));
  }

  /** Returns the sentence about a table or one of its columns, counted from 1; null for none. */
  static @Nullable String description(NumberedCatalog catalog, long relation, long column) {
    return descriptions(catalog)
        .filter(row -> row.object() == relation && row.column() == column)
        .map(Description::sentence)
        .findFirst()
        .orElse(null);
  }

  static final List<SystemTable<?>> ALL =
      List.of(NAMESPACES, CLASSES, ATTRIBUTES, INDEXES, CONSTRAINTS, DESCRIPTIONS);
}
