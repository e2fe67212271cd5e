package io.redshiftrestore.sql.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement that asks for a part of the catalog in words of its own, such as {@code SHOW TABLES},
 * and the query of the catalog's tables that it stands for.
 */
public final class CatalogCommand {

  private static final String NAME = RelationName.PART;
  private static final String LIKE = "(?: LIKE (?<like>'(?:[^']|'')*'))?";
  private static final String LIMIT = "(?: LIMIT (?<limit>\\d+))?";

  /** A form of statement, and the query that one of this form stands for. */
  private record Form(Pattern pattern, Function<Matcher, String> query) {}

  private static final List<Form> FORMS =
      List.of(
          form(
              "SHOW DATABASES" + LIKE + LIMIT,
              "SELECT database_name, database_owner, database_type, database_acl,"
                  + " database_options AS parameters, database_isolation_level"
                  + " FROM pg_catalog.svv_redshift_databases WHERE TRUE%s ORDER BY 1%s",
              "database_name"),
          form(
              "SHOW SCHEMAS(?: FROM DATABASE " + NAME + ")?" + LIKE + LIMIT,
              "SELECT database_name, schema_name, schema_owner, schema_type, schema_acl,"
                  + " source_database, schema_option"
                  + " FROM pg_catalog.svv_redshift_schemas WHERE TRUE%s ORDER BY 2%s",
              "schema_name"),
          form(
              "SHOW TABLES(?: FROM SCHEMA (?:"
                  + NAME
                  + "\\.)?(?<schema>"
                  + NAME
                  + "))?"
                  + LIKE
                  + LIMIT,
              "SELECT database_name, schema_name, table_name, table_type, table_acl, remarks"
                  + " FROM pg_catalog.svv_redshift_tables WHERE TRUE%s ORDER BY 2, 3%s",
              "table_name"),
          form(
              "SHOW COLUMNS FROM TABLE (?<table>(?:"
                  + NAME
                  + "\\.){0,2}"
                  + NAME
                  + ")"
                  + LIKE
                  + LIMIT,
              "SELECT database_name, schema_name, table_name, column_name, ordinal_position,"
                  + " column_default, is_nullable, data_type, character_maximum_length,"
                  + " numeric_precision, numeric_scale, remarks"
                  + " FROM pg_catalog.svv_redshift_columns WHERE TRUE%s ORDER BY 5%s",
              "column_name"),
          form(
              "(?:DESCRIBE|DESC)(?: TABLE)? (?<table>(?:" + NAME + "\\.){0,2}" + NAME + ")",
              "SELECT column_name, data_type, is_nullable, remarks"
                  + " FROM pg_catalog.svv_redshift_columns WHERE TRUE%s ORDER BY ordinal_position%s",
              "column_name"),
          new Form(
              pattern("SHOW ALL"),
              found ->
                  "SELECT name, setting, short_desc AS description FROM pg_catalog.pg_settings"
                      + " ORDER BY 1"),
          new Form(pattern("SHOW TIME ZONE"), found -> setting("timezone")),
          new Form(
              pattern("SHOW TRANSACTION ISOLATION LEVEL"),
              found -> setting("transaction_isolation")),
          new Form(
              pattern("SHOW SESSION AUTHORIZATION"), found -> setting("session_authorization")),
          new Form(
              pattern("SHOW (?<setting>[\\w.]+)"),
              found -> setting(found.group("setting").toLowerCase(Locale.ROOT))));

  private CatalogCommand() {}

  /** Returns the query that a statement stands for; empty if it stands for none. */
  public static Optional<String> asQuery(String sql) {
    String text = CommandText.of(sql);
    return Stream.concat(
            FORMS.stream()
                .map(
                    form ->
                        Optional.of(form.pattern().matcher(text))
                            .filter(Matcher::matches)
                            .map(form.query())),
            Stream.of(SessionCommand.of(sql).map(command -> SessionCommand.EMPTY)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Form form(String form, String query, String name) {
    return new Form(
        pattern(form), found -> query.formatted(conditions(form, found, name), limit(form, found)));
  }

  private static Pattern pattern(String form) {
    return Pattern.compile(
        form.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String setting(String name) {
    return "SELECT current_setting('%s') AS \"%s\"".formatted(name, name);
  }

  private static String conditions(String form, Matcher found, String name) {
    StringBuilder conditions = new StringBuilder();
    if (form.contains("?<table>")) {
      // Fails for a table that there is not, which would otherwise only have no columns.
      String table = found.group("table");
      List<String> parts = RelationName.parts(table);
      conditions
          .append(" AND has_table_privilege(%s, 'select')".formatted(literal(table)))
          .append(equal("table_name", parts.get(parts.size() - 1)))
          .append(
              parts.size() > 1
                  ? equal("schema_name", parts.get(parts.size() - 2))
                  : " AND schema_name IN (current_schema, 'pg_catalog')");
    }
    if (form.contains("?<schema>")) {
      String schema = found.group("schema");
      conditions.append(
          schema == null
              ? " AND schema_name = current_schema"
              : " AND has_schema_privilege(%s, 'usage')"
                      .formatted(literal(RelationName.parts(schema).get(0)))
                  + equal("schema_name", RelationName.parts(schema).get(0)));
    }
    String like = form.contains("?<like>") ? found.group("like") : null;
    if (like != null) {
      conditions.append(" AND %s LIKE %s".formatted(name, like));
    }
    return conditions.toString();
  }

  private static String equal(String column, String name) {
    return " AND lower(%s) = lower(%s)".formatted(column, literal(name));
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String limit(String form, Matcher found) {
    String limit = form.contains("?<limit>") ? found.group("limit") : null;
    return limit == null ? "" : " LIMIT " + limit;
  }
}
