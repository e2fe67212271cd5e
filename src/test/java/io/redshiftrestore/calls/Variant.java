package io.redshiftrestore.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Another way to ask the same, which must cost the same. */
enum Variant {
  /** Every text is a parameter. */
  PARAMETERS("parameters", query -> Literals.asParameters(query, "?")),
  /** Every text is computed when the query is planned. */
  EXPRESSIONS("expressions", query -> Literals.rewritten(query, text -> "('' || " + text + ")")),
  /** Every text is computed when the query runs. */
  EXPRESSIONS_OF_PARAMETERS(
      "expressions of parameters",
      query -> Literals.asParameters(query, "('' || CAST(? AS VARCHAR))")),
  /** Names in upper case. */
  UPPER_CASE(
      "names in upper case", query -> names(query, "TABLE_RESTORE_STATUS", Variant::upperCase)),
  /** The table under its schema's name. */
  QUALIFIED("qualified names", query -> names(query, "redshift.table_restore_status", key -> key)),
  /** Names in quotes. */
  QUOTED(
      "quoted names",
      query -> names(query, "\"redshift\".\"table_restore_status\"", key -> '"' + key + '"')),
  /** As a view would be expanded. */
  SUB_SELECT("sub-select", query -> around(query, "SELECT * FROM (", ") AS v")),
  /** As a common table expression. */
  COMMON_TABLE_EXPRESSION(
      "common table expression", query -> around(query, "WITH v AS (", ") SELECT * FROM v")),
  /** As a branch of a union. */
  UNION_ALL(
      "union",
      query -> {
        List<@Nullable Object> twice = new ArrayList<>(query.values());
        twice.addAll(query.values());
        String sql = query.sql();
        return new Query(
            "SELECT * FROM (%s) AS v UNION ALL SELECT * FROM (%s) AS w WHERE 1 = 0"
                .formatted(sql, sql),
            twice);
      }),
  /** As the input of an aggregate. */
  COUNT("count", query -> around(query, "SELECT count(*) FROM (", ") AS v")),
  /** As a value. */
  SCALAR_SUB_QUERY(
      "scalar sub-query",
      query ->
          around(query, "SELECT (SELECT count(*) FROM (", ") AS v) FROM (VALUES (1)) AS t(n)"));

  private static final Pattern TABLE =
      Pattern.compile("(?:\\bredshift\\.)?\\btable_restore_status\\b");
  private static final Pattern KEY =
      Pattern.compile("\\b(table_restore_request_id|cluster_identifier)\\b");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
  private final UnaryOperator<Query> rewriting;

  Variant(String words, UnaryOperator<Query> rewriting) {
    this.words = words;
    this.rewriting = rewriting;
  }

  String words() {
    return words;
  }

  Query of(Query query) {
    return rewriting.apply(query);
  }

  /** Returns whether the rows are those of the query that it varies, or else these are counted. */
  boolean keepsRows() {
    return this != COUNT && this != SCALAR_SUB_QUERY;
  }

  private static Query names(Query query, String table, UnaryOperator<String> key) {
    String keys = KEY.matcher(query.sql()).replaceAll(name -> key.apply(name.group()));
    return new Query(TABLE.matcher(keys).replaceAll(table), query.values());
  }

  private static String upperCase(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static Query around(Query query, String before, String after) {
    return new Query(before + query.sql() + after, query.values());
  }
}
