package io.redshiftrestore.sql.catalog;

import io.redshiftrestore.sql.catalog.NumberedCatalog.Attribute;
import io.redshiftrestore.sql.catalog.NumberedCatalog.Namespace;
import io.redshiftrestore.sql.catalog.NumberedCatalog.Relation;
import java.util.List;
import java.util.stream.Stream;

/** The views that Redshift has for the catalog beside PostgreSQL's tables. */
final class RedshiftViews {

  private RedshiftViews() {}

  /** Returns the standard's word for a kind of table. */
  static String kind(Relation row) {
    return row.isView() ? "VIEW" : "BASE TABLE";
  }

  private static String shortKind(Relation row) {
    return row.isView() ? "VIEW" : "TABLE";
  }

  private static final SystemTable<Relation> TABLES =
      SystemTable.<Relation>named("svv_tables", "Tables.")
          .text("table_catalog", row -> Session.DATABASE)
          .text("table_schema", row -> row.namespace().name())
          .text("table_name", Relation::name)
          .text("table_type", RedshiftViews::kind)
          .text("remarks", row -> row.table().remarks())
          .of(catalog -> catalog.relations().stream());

  private static final SystemTable<Attribute> COLUMNS =
      InformationSchema.standardColumns(SystemTable.named("svv_columns", "Columns of tables."))
          .text("remarks", row -> row.column().remarks())
          .of(NumberedCatalog::attributes);

  /** Returns a view of tables with the database's name, of which Redshift has two. */
  private static SystemTable<Relation> tables(String name) {
    return SystemTable.<Relation>named(name, "Tables.")
        .text("database_name", row -> Session.DATABASE)
        .text("schema_name", row -> row.namespace().name())
        .text("table_name", Relation::name)
        .text("table_type", RedshiftViews::shortKind)
        .nothing("table_acl")
        .text("remarks", row -> row.table().remarks())
        .text("table_owner", row -> Session.USER)
        .of(catalog -> catalog.relations().stream());
  }

  private static SystemTable<Attribute> columns(String name) {
    return SystemTable.<Attribute>named(name, "Columns of tables.")
        .text("database_name", row -> Session.DATABASE)
        .text("schema_name", row -> row.relation().namespace().name())
        .text("table_name", row -> row.relation().name())
        .text("column_name", row -> row.column().name())
        .number("ordinal_position", row -> (long) row.column().position())
        .text("data_type", row -> row.type().sqlName())
        .nothing("column_default")
        .text("is_nullable", row -> row.column().isNullable())
        .text("encoding", row -> "none")
        .no("distkey")
        .zero("sortkey")
        .nothing("column_acl")
        .text("remarks", row -> row.column().remarks())
        .number("character_maximum_length", row -> PgType.characters(row.column().type()))
        .number("numeric_precision", row -> row.type().numericPrecision(row.column().type()))
        .number("numeric_scale", row -> row.type().numericScale(row.column().type()))
        .of(NumberedCatalog::attributes);
  }

  private static SystemTable<Namespace> schemas(String name) {
    return SystemTable.<Namespace>named(name, "Schemas.")
        .text("database_name", row -> Session.DATABASE)
        .text("schema_name", Namespace::name)
        .number("schema_owner", row -> Session.USER_OID)
        .text("schema_type", row -> "local")
        .nothing("schema_acl", "source_database", "schema_option")
        .of(catalog -> catalog.namespaces().stream());
  }

  /** Sizes are of what a cluster stores; this stores nothing, and to count rows takes calls. */
  private static final SystemTable<Relation> TABLE_SIZES =
      SystemTable.<Relation>named("svv_table_info", "Tables; their sizes are not known.")
          .text("database", row -> Session.DATABASE)
          .text("schema", row -> row.namespace().name())
          .number("table_id", Relation::oid)
          .text("table", Relation::name)
          .nothing("encoded", "diststyle", "sortkey1")
          .number("max_varchar", row -> null)
          .nothing("sortkey1_enc")
          .number("sortkey_num", row -> null)
          .number("size", row -> null)
          .number("pct_used", row -> null)
          .number("empty", row -> null)
          .number("unsorted", row -> null)
          .number("stats_off", row -> null)
          .number("tbl_rows", row -> null)
          .number("skew_sortkey1", row -> null)
          .number("skew_rows", row -> null)
          .number("estimated_visible_rows", row -> null)
          .nothing("risk_event")
          .number("vacuum_sort_benefit", row -> null)
          .nothing("create_time")
          .of(catalog -> catalog.relations().stream().filter(row -> !row.isView()));

  static final List<SystemTable<?>> ALL =
      List.of(
          TABLES,
          COLUMNS,
          TABLE_SIZES,
          tables("svv_redshift_tables"),
          tables("svv_all_tables"),
          columns("svv_redshift_columns"),
          columns("svv_all_columns"),
          schemas("svv_redshift_schemas"),
          schemas("svv_all_schemas"),
          SystemTable.<String>named("svv_redshift_databases", "The one database.")
              .text("database_name", name -> name)
              .number("database_owner", name -> Session.USER_OID)
              .text("database_type", name -> "local")
              .nothing("database_acl", "database_options")
              .text("database_isolation_level", name -> "Snapshot Isolation")
              .of(catalog -> Stream.of(Session.DATABASE)),
          SystemTable.named("svv_external_schemas", "Schemas of other stores: there are none.")
              .zero("esoid", "eskind")
              .nothing("schemaname", "esdbname", "esoptions")
              .empty(),
          SystemTable.named("svv_external_databases", "Databases elsewhere: there are none.")
              .zero("eskind")
              .nothing("esoptions", "databasename", "location", "parameters")
              .empty(),
          SystemTable.named("svv_external_tables", "Tables of other stores: there are none.")
              .nothing("redshift_database_name", "schemaname", "tablename", "tabletype")
              .nothing("location", "input_format", "output_format", "serialization_lib")
              .nothing("serde_parameters", "parameters")
              .zero("compressed")
              .empty(),
          SystemTable.named("svv_external_columns", "Columns of other stores: there are none.")
              .nothing("redshift_database_name", "schemaname", "tablename", "columnname")
              .nothing("external_type", "is_nullable")
              .zero("columnnum", "part_key")
              .empty());
}
