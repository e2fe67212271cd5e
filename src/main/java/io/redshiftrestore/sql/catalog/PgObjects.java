package io.redshiftrestore.sql.catalog;

import io.redshiftrestore.sql.catalog.NumberedCatalog.Attribute;
import io.redshiftrestore.sql.catalog.NumberedCatalog.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** PostgreSQL's other tables: types, users, databases, and those in words instead of numbers. */
final class PgObjects {

  private PgObjects() {}

  private static final SystemTable<PgType> TYPES =
      SystemTable.<PgType>named("pg_type", "Types of columns.")
          .number("oid", PgType::oid)
          .text("typname", type -> type.name().toLowerCase(Locale.ROOT))
          .number("typnamespace", type -> NumberedCatalog.PG_CATALOG)
          .number("typowner", type -> Session.USER_OID)
          .number("typlen", PgType::length)
          .no("typbyval")
          .text("typtype", type -> "b")
          .text("typcategory", PgType::category)
          .no("typispreferred")
          .truth("typisdefined", type -> true)
          .text("typdelim", type -> ",")
          .zero("typrelid", "typelem", "typarray")
          .no("typnotnull")
          .zero("typbasetype")
          .number("typtypmod", type -> -1L)
          .zero("typndims", "typcollation")
          .nothing("typdefault", "typacl")
          .of(catalog -> Arrays.stream(PgType.values()));

  private static final SystemTable<String> DATABASES =
      SystemTable.<String>named("pg_database", "The one database.")
          .number("oid", name -> 1L)
          .text("datname", name -> name)
          .number("datdba", name -> Session.USER_OID)
          .number("encoding", name -> 6L)
          .text("datcollate", name -> "C")
          .text("datctype", name -> "C")
          .no("datistemplate")
          .truth("datallowconn", name -> true)
          .number("datconnlimit", name -> -1L)
          .zero("datlastsysoid", "dattablespace")
          .nothing("datconfig", "datacl")
          .of(catalog -> Stream.of(Session.DATABASE));

  private static final SystemTable<String> USERS =
      SystemTable.<String>named("pg_user", "Whoever asks.")
          .text("usename", name -> name)
          .number("usesysid", name -> Session.USER_OID)
          .no("usecreatedb", "usesuper", "usecatupd")
          .nothing("passwd", "valuntil", "useconfig")
          .of(catalog -> Stream.of(Session.USER));

  private static final SystemTable<String> ROLES =
      SystemTable.<String>named("pg_roles", "Whoever asks.")
          .number("oid", name -> Session.USER_OID)
          .text("rolname", name -> name)
          .no("rolsuper", "rolcreaterole", "rolcreatedb", "rolreplication", "rolbypassrls")
          .truth("rolinherit", name -> true)
          .truth("rolcanlogin", name -> true)
          .number("rolconnlimit", name -> -1L)
          .nothing("rolpassword", "rolvaliduntil", "rolconfig")
          .of(catalog -> Stream.of(Session.USER));

  private static final SystemTable<Relation> TABLES =
      SystemTable.<Relation>named("pg_tables", "Tables, in words.")
          .text("schemaname", row -> row.namespace().name())
          .text("tablename", Relation::name)
          .text("tableowner", row -> Session.USER)
          .nothing("tablespace")
          .truth("hasindexes", row -> !row.table().keys().isEmpty())
          .no("hasrules", "hastriggers", "rowsecurity")
          .of(catalog -> catalog.relations().stream().filter(row -> !row.isView()));

  /** Redshift shows here only what is on the search path, so without its own tables. */
  private static final SystemTable<Attribute> TABLE_DEFINITIONS =
      SystemTable.<Attribute>named("pg_table_def", "Columns of the tables, in words.")
          .text("schemaname", row -> row.relation().namespace().name())
          .text("tablename", row -> row.relation().name())
          .text("column", row -> row.column().name())
          .text(
              "type", row -> PgType.format(row.type().oid(), PgType.modifier(row.column().type())))
          .text("encoding", row -> "none")
          .no("distkey")
          .zero("sortkey")
          .truth("notnull", row -> !row.column().nullable())
          .of(
              catalog ->
                  catalog.attributes().filter(row -> !row.relation().namespace().isSystem()));

  private static final SystemTable<CatalogFunction> PROCEDURES =
      SystemTable.<CatalogFunction>named("pg_proc", "Table functions.")
          .zero("oid")
          .text("proname", CatalogFunction::name)
          .zero("pronamespace")
          .number("proowner", row -> Session.USER_OID)
          .zero("prolang")
          .text("prokind", row -> "f")
          .no("proisagg")
          .truth("proretset", row -> true)
          .zero("pronargs", "prorettype")
          .nothing("proargtypes", "proargnames", "prosrc", "proacl")
          .of(catalog -> catalog.functions().stream());

  /** A setting and its value. */
  private record SettingRow(Setting setting, String value) {}

  private static final SystemTable<SettingRow> SETTINGS =
      SystemTable.<SettingRow>named("pg_settings", "Settings that tools ask for.")
          .text("name", row -> row.setting().settingName())
          .text("setting", SettingRow::value)
          .nothing("unit")
          .text("category", row -> "Client Connection Defaults")
          .text("short_desc", row -> row.setting().description())
          .nothing("extra_desc")
          .text("context", row -> "internal")
          .text("vartype", row -> "string")
          .text("source", row -> "default")
          .nothing("min_val", "max_val", "enumvals")
          .text("boot_val", SettingRow::value)
          .text("reset_val", SettingRow::value)
          .of(
              catalog ->
                  Arrays.stream(Setting.values())
                      .map(setting -> new SettingRow(setting, setting.value(catalog))));

  static final List<SystemTable<?>> ALL =
      List.of(
          TYPES,
          DATABASES,
          USERS,
          ROLES,
          TABLES,
          TABLE_DEFINITIONS,
          PROCEDURES,
          SETTINGS,
          SystemTable.<Relation>named("pg_views", "Views, without the SQL that they stand for.")
              .text("schemaname", row -> row.namespace().name())
              .text("viewname", Relation::name)
              .text("viewowner", row -> Session.USER)
              .nothing("definition")
              .of(catalog -> catalog.relations().stream().filter(Relation::isView)),
          SystemTable.named("pg_matviews", "Materialized views: there are none.")
              .nothing("schemaname", "matviewname", "matviewowner", "definition")
              .empty(),
          SystemTable.named("pg_group", "Groups of users: there are none.")
              .nothing("groname")
              .zero("grosysid")
              .nothing("grolist")
              .empty(),
          SystemTable.named("pg_language", "Languages of functions: there are none.")
              .zero("oid")
              .nothing("lanname")
              .zero("lanowner")
              .no("lanispl", "lanpltrusted")
              .zero("lanplcallfoid", "lanvalidator")
              .nothing("lanacl")
              .empty(),
          SystemTable.named("pg_indexes", "Indexes, in words: Redshift has none.")
              .nothing("schemaname", "tablename", "indexname", "tablespace", "indexdef")
              .empty(),
          SystemTable.named("pg_attrdef", "Defaults of columns: there are none.")
              .zero("oid", "adrelid", "adnum")
              .nothing("adbin", "adsrc")
              .empty(),
          SystemTable.named("pg_inherits", "Tables that inherit: there are none.")
              .zero("inhrelid", "inhparent", "inhseqno")
              .empty(),
          SystemTable.named("pg_trigger", "Triggers: there are none.")
              .zero("oid", "tgrelid", "tgfoid", "tgtype")
              .nothing("tgname", "tgenabled")
              .no("tgisinternal", "tgisconstraint")
              .empty(),
          SystemTable.named("pg_rewrite", "Rules: there are none.")
              .zero("oid", "ev_class")
              .nothing("rulename", "ev_type", "ev_enabled")
              .empty(),
          SystemTable.named("pg_depend", "Dependencies: there are none.")
              .zero("classid", "objid", "objsubid", "refclassid", "refobjid", "refobjsubid")
              .nothing("deptype")
              .empty(),
          SystemTable.named("pg_enum", "Enumerations: there are none.")
              .zero("oid", "enumtypid", "enumsortorder")
              .nothing("enumlabel")
              .empty(),
          SystemTable.named("pg_extension", "Extensions: there are none.")
              .zero("oid", "extowner", "extnamespace")
              .nothing("extname", "extversion")
              .empty(),
          SystemTable.named("pg_shdescription", "What databases are, in words: nothing is said.")
              .zero("objoid", "classoid")
              .nothing("description")
              .empty(),
          SystemTable.named("pg_stat_user_tables", "How tables are used: nothing is counted.")
              .zero("relid", "seq_scan", "idx_scan", "n_live_tup", "n_dead_tup")
              .nothing("schemaname", "relname")
              .empty(),
          SystemTable.named("pg_am", "Ways to keep rows: there are none.")
              .zero("oid")
              .nothing("amname", "amtype")
              .empty(),
          SystemTable.named("pg_collation", "Orders of letters: there is one, without a name.")
              .zero("oid", "collnamespace", "collowner")
              .nothing("collname", "collcollate", "collctype")
              .empty(),
          SystemTable.named("pg_tablespace", "Places to keep tables in: there are none.")
              .zero("oid", "spcowner")
              .nothing("spcname", "spcacl", "spcoptions")
              .empty());
}
