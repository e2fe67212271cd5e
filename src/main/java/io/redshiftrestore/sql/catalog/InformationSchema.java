package io.redshiftrestore.sql.catalog;

import io.redshiftrestore.sql.catalog.NumberedCatalog.Attribute;
import io.redshiftrestore.sql.catalog.NumberedCatalog.Index;
import io.redshiftrestore.sql.catalog.NumberedCatalog.Namespace;
import io.redshiftrestore.sql.catalog.NumberedCatalog.Relation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tables that the SQL standard has for the catalog. */
final class InformationSchema {

  private InformationSchema() {}

  private static final SystemTable<Namespace> SCHEMATA =
      SystemTable.<Namespace>named("schemata", "Schemas.")
          .text("catalog_name", row -> Session.DATABASE)
          .text("schema_name", Namespace::name)
          .text("schema_owner", row -> Session.USER)
          .nothing("default_character_set_catalog", "default_character_set_schema")
          .nothing("default_character_set_name", "sql_path")
          .of(catalog -> catalog.namespaces().stream());

  private static final SystemTable<Relation> TABLES =
      SystemTable.<Relation>named("tables", "Tables.")
          .text("table_catalog", row -> Session.DATABASE)
          .text("table_schema", row -> row.namespace().name())
          .text("table_name", Relation::name)
          .text("table_type", RedshiftViews::kind)
          .nothing("self_referencing_column_name", "reference_generation")
          .nothing("user_defined_type_catalog", "user_defined_type_schema")
          .nothing("user_defined_type_name")
          .text("is_insertable_into", row -> "NO")
          .text("is_typed", row -> "NO")
          .nothing("commit_action")
          .of(catalog -> catalog.relations().stream());

  private static final SystemTable<Attribute> COLUMNS =
      standardColumns(SystemTable.named("columns", "Columns of tables."))
          .text("udt_catalog", row -> Session.DATABASE)
          .text("udt_schema", row -> SystemSchema.PG_CATALOG)
          .text("udt_name", row -> row.type().name().toLowerCase(Locale.ROOT))
          .nothing("scope_catalog", "scope_schema", "scope_name", "maximum_cardinality")
          .text("dtd_identifier", row -> Integer.toString(row.column().position()))
          .text("is_self_referencing", row -> "NO")
          .text("is_identity", row -> "NO")
          .nothing("identity_generation", "identity_start", "identity_increment")
          .nothing("identity_maximum", "identity_minimum", "identity_cycle")
          .text("is_generated", row -> "NEVER")
          .nothing("generation_expression")
          .text("is_updatable", row -> "NO")
          .of(NumberedCatalog::attributes);

  /** Adds the columns that the standard and Redshift's svv_columns have in common. */
  static SystemTable.Columns<Attribute> standardColumns(SystemTable.Columns<Attribute> columns) {
    return columns
        .text("table_catalog", row -> Session.DATABASE)
        .text("table_schema", row -> row.relation().namespace().name())
        .text("table_name", row -> row.relation().name())
        .text("column_name", row -> row.column().name())
        .number("ordinal_position", row -> (long) row.column().position())
        .nothing("column_default")
        .text("is_nullable", row -> row.column().isNullable())
        .text("data_type", row -> row.type().sqlName())
        .number("character_maximum_length", row -> PgType.characters(row.column().type()))
        .number("character_octet_length", row -> PgType.characters(row.column().type()))
        .number("numeric_precision", row -> row.type().numericPrecision(row.column().type()))
        .number("numeric_precision_radix", row -> row.type().numericRadix())
        .number("numeric_scale", row -> row.type().numericScale(row.column().type()))
        .number("datetime_precision", row -> row.type().timePrecision(row.column().type()))
        .nothing("interval_type", "interval_precision")
        .nothing("character_set_catalog", "character_set_schema", "character_set_name")
        .nothing("collation_catalog", "collation_schema", "collation_name")
        .nothing("domain_catalog", "domain_schema", "domain_name");
  }

  private static final SystemTable<Index> TABLE_CONSTRAINTS =
      SystemTable.<Index>named("table_constraints", "Primary keys.")
          .text("constraint_catalog", row -> Session.DATABASE)
          .text("constraint_schema", row -> row.relation().namespace().name())
          .text("constraint_name", Index::name)
          .text("table_catalog", row -> Session.DATABASE)
          .text("table_schema", row -> row.relation().namespace().name())
          .text("table_name", row -> row.relation().name())
          .text("constraint_type", row -> "PRIMARY KEY")
          .text("is_deferrable", row -> "NO")
          .text("initially_deferred", row -> "NO")
          .text("enforced", row -> "YES")
          .of(NumberedCatalog::primaryKeys);

  private static SystemTable.Columns<Index> keyColumns(String name, String remarks) {
    return SystemTable.<Index>named(name, remarks)
        .text("constraint_catalog", row -> Session.DATABASE)
        .text("constraint_schema", row -> row.relation().namespace().name())
        .text("constraint_name", Index::name)
        .text("table_catalog", row -> Session.DATABASE)
        .text("table_schema", row -> row.relation().namespace().name())
        .text("table_name", row -> row.relation().name())
        .text("column_name", row -> row.key().column());
  }

  private static final SystemTable<Index> KEY_COLUMN_USAGE =
      keyColumns("key_column_usage", "Columns of primary keys.")
          .number("ordinal_position", row -> 1L)
          .number("position_in_unique_constraint", row -> null)
          .of(NumberedCatalog::primaryKeys);

  private static final SystemTable<Index> CONSTRAINT_COLUMN_USAGE =
      keyColumns("constraint_column_usage", "Columns of primary keys.")
          .of(NumberedCatalog::primaryKeys);

  private static final SystemTable<Relation> TABLE_PRIVILEGES =
      SystemTable.<Relation>named("table_privileges", "What whoever asks may do with tables.")
          .text("grantor", row -> Session.USER)
          .text("grantee", row -> Session.USER)
          .text("table_catalog", row -> Session.DATABASE)
          .text("table_schema", row -> row.namespace().name())
          .text("table_name", Relation::name)
          .text("privilege_type", row -> "SELECT")
          .text("is_grantable", row -> "NO")
          .text("with_hierarchy", row -> "NO")
          .of(catalog -> catalog.relations().stream());

  private static final SystemTable<CatalogFunction> ROUTINES =
      SystemTable.<CatalogFunction>named("routines", "Table functions.")
          .text("specific_catalog", row -> Session.DATABASE)
          .text("specific_schema", CatalogFunction::schema)
          .text("specific_name", CatalogFunction::name)
          .text("routine_catalog", row -> Session.DATABASE)
          .text("routine_schema", CatalogFunction::schema)
          .text("routine_name", CatalogFunction::name)
          .text("routine_type", row -> "FUNCTION")
          .text("data_type", row -> "record")
          .nothing("routine_definition", "external_language")
          .of(catalog -> catalog.functions().stream());

  static final List<SystemTable<?>> ALL =
      List.of(
          SCHEMATA,
          TABLES,
          COLUMNS,
          TABLE_CONSTRAINTS,
          KEY_COLUMN_USAGE,
          CONSTRAINT_COLUMN_USAGE,
          TABLE_PRIVILEGES,
          ROUTINES,
          SystemTable.<String>named("information_schema_catalog_name", "The one database.")
              .text("catalog_name", name -> name)
              .of(catalog -> Stream.of(Session.DATABASE)),
          SystemTable.<Relation>named("views", "Views, without the SQL that they stand for.")
              .text("table_catalog", row -> Session.DATABASE)
              .text("table_schema", row -> row.namespace().name())
              .text("table_name", Relation::name)
              .nothing("view_definition")
              .text("check_option", row -> "NONE")
              .text("is_updatable", row -> "NO")
              .text("is_insertable_into", row -> "NO")
              .of(catalog -> catalog.relations().stream().filter(Relation::isView)),
          SystemTable.named("referential_constraints", "Foreign keys: there are none.")
              .nothing("constraint_catalog", "constraint_schema", "constraint_name")
              .nothing("unique_constraint_catalog", "unique_constraint_schema")
              .nothing("unique_constraint_name", "match_option", "update_rule", "delete_rule")
              .empty(),
          SystemTable.named("triggers", "Triggers: there are none.")
              .nothing("trigger_catalog", "trigger_schema", "trigger_name", "event_manipulation")
              .nothing("event_object_catalog", "event_object_schema", "event_object_table")
              .empty(),
          SystemTable.named("sequences", "Sequences: there are none.")
              .nothing("sequence_catalog", "sequence_schema", "sequence_name", "data_type")
              .empty());
}
