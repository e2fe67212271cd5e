package io.redshiftrestore.sql.function;

import io.redshiftrestore.sql.catalog.CatalogFacts;
import io.redshiftrestore.sql.catalog.Session;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.type.SqlTypeName;

/** Functions that tell of the session and its catalog. None of them needs an API call. */
final class SystemFunctions {

  static final List<RedshiftFunction> ALL =
      List.of(
          declared(
              new SystemFunction(
                  "VERSION", SqlTypeName.VARCHAR, 0, 0, (facts, given) -> Session.VERSION),
              SqlSyntax.FUNCTION,
              "VERSION()",
              "What the session speaks, and which driver it is.",
              "r_VERSION"),
          declared(
              new SystemFunction(
                  "CURRENT_DATABASE",
                  SqlTypeName.VARCHAR,
                  0,
                  0,
                  (facts, given) -> Session.DATABASE),
              SqlSyntax.FUNCTION,
              "CURRENT_DATABASE()",
              "Name of the one database.",
              "r_CURRENT_DATABASE"),
          declared(
              new SystemFunction(
                  "CURRENT_CATALOG", SqlTypeName.VARCHAR, 0, 0, (facts, given) -> Session.DATABASE),
              SqlSyntax.FUNCTION_ID,
              "CURRENT_CATALOG",
              "Name of the one database.",
              "c_SQL_functions_leader_node_only"),
          declared(
              new SystemFunction(
                  "CURRENT_SCHEMA", SqlTypeName.VARCHAR, 0, 0, (facts, given) -> facts.schema()),
              SqlSyntax.FUNCTION_ID,
              "CURRENT_SCHEMA",
              "Schema in which tables without one are looked for.",
              "r_CURRENT_SCHEMA"),
          declared(
              new SystemFunction(
                  "CURRENT_SCHEMAS",
                  SqlTypeName.VARCHAR,
                  1,
                  1,
                  (facts, given) -> facts.searchPath(Boolean.TRUE.equals(given.get(0)))),
              SqlSyntax.FUNCTION,
              "CURRENT_SCHEMAS(with_system)",
              "Schemas of the search path, as the text of an array.",
              "r_CURRENT_SCHEMAS"),
          declared(
              new SystemFunction(
                  "CURRENT_USER", SqlTypeName.VARCHAR, 0, 0, (facts, given) -> Session.USER),
              SqlSyntax.FUNCTION_ID,
              "CURRENT_USER",
              "Who asks; who that is to AWS is not looked up.",
              "r_CURRENT_USER"),
          declared(
              new SystemFunction(
                  "SESSION_USER", SqlTypeName.VARCHAR, 0, 0, (facts, given) -> Session.USER),
              SqlSyntax.FUNCTION_ID,
              "SESSION_USER",
              "Who asks.",
              "r_SESSION_USER"),
          declared(
              new SystemFunction("USER", SqlTypeName.VARCHAR, 0, 0, (facts, given) -> Session.USER),
              SqlSyntax.FUNCTION_ID,
              "USER",
              "Who asks.",
              "r_USER"),
          declared(
              new SystemFunction(
                  "CURRENT_USER_ID", SqlTypeName.BIGINT, 0, 0, (facts, given) -> Session.USER_OID),
              SqlSyntax.FUNCTION_ID,
              "CURRENT_USER_ID",
              "Number of whoever asks.",
              "r_CURRENT_USER_ID"),
          declared(
              new SystemFunction(
                  "PG_GET_USERBYID", SqlTypeName.VARCHAR, 1, 1, (facts, given) -> Session.USER),
              SqlSyntax.FUNCTION,
              "PG_GET_USERBYID(number)",
              "Name of the user of a number.",
              "PG_GET_USERBYID"),
          declared(
              new SystemFunction("PG_BACKEND_PID", SqlTypeName.BIGINT, 0, 0, (facts, given) -> 0L),
              SqlSyntax.FUNCTION,
              "PG_BACKEND_PID()",
              "Number of the session, which is always 0.",
              "PG_BACKEND_PID"),
          declared(
              new SystemFunction(
                  "CURRENT_SETTING",
                  SqlTypeName.VARCHAR,
                  1,
                  2,
                  (facts, given) ->
                      given.get(0) == null ? null : facts.setting(given.get(0).toString())),
              SqlSyntax.FUNCTION,
              "CURRENT_SETTING(name [, null_if_missing])",
              "Value of a setting.",
              "r_CURRENT_SETTING"),
          declared(
              new SystemFunction(
                  "FORMAT_TYPE",
                  SqlTypeName.VARCHAR,
                  2,
                  2,
                  (facts, given) ->
                      given.get(0) == null
                          ? null
                          : CatalogFacts.typeName(number(given, 0), number(given, 1))),
              SqlSyntax.FUNCTION,
              "FORMAT_TYPE(type, modifier)",
              "Name of the type of a number, with its length.",
              "c_SQL_functions_leader_node_only"),
          declared(
              new SystemFunction(
                  "OBJ_DESCRIPTION",
                  SqlTypeName.VARCHAR,
                  1,
                  2,
                  (facts, given) -> facts.description(given.get(0), 0)),
              SqlSyntax.FUNCTION,
              "OBJ_DESCRIPTION(table [, catalog])",
              "What a table is, in a sentence.",
              "c_SQL_functions_leader_node_only"),
          declared(
              new SystemFunction(
                  "COL_DESCRIPTION",
                  SqlTypeName.VARCHAR,
                  2,
                  2,
                  (facts, given) -> facts.description(given.get(0), number(given, 1))),
              SqlSyntax.FUNCTION,
              "COL_DESCRIPTION(table, column)",
              "What a column, counted from 1, is, in a sentence.",
              "c_SQL_functions_leader_node_only"),
          declared(
              new SystemFunction(
                  "SHOBJ_DESCRIPTION", SqlTypeName.VARCHAR, 2, 2, (facts, given) -> null),
              SqlSyntax.FUNCTION,
              "SHOBJ_DESCRIPTION(object, catalog)",
              "What a database is: nothing is said.",
              "c_SQL_functions_leader_node_only"),
          declared(
              new SystemFunction(
                  "PG_TABLE_IS_VISIBLE",
                  SqlTypeName.BOOLEAN,
                  1,
                  1,
                  (facts, given) -> given.get(0) == null ? null : facts.isVisible(given.get(0))),
              SqlSyntax.FUNCTION,
              "PG_TABLE_IS_VISIBLE(table)",
              "Whether a table is found without its schema.",
              "c_SQL_functions_leader_node_only"),
          declared(
              new SystemFunction(
                  "TO_REGCLASS",
                  SqlTypeName.BIGINT,
                  1,
                  1,
                  (facts, given) ->
                      given.get(0) == null ? null : facts.oid(given.get(0)).orElse(null)),
              SqlSyntax.FUNCTION,
              "TO_REGCLASS(name)",
              "Number of a table.",
              "c_SQL_functions_leader_node_only"),
          declared(
              new SystemFunction("PG_GET_EXPR", SqlTypeName.VARCHAR, 2, 3, (facts, given) -> null),
              SqlSyntax.FUNCTION,
              "PG_GET_EXPR(expression, table [, pretty])",
              "Default of a column: there are none.",
              "c_SQL_functions_leader_node_only"),
          declared(
              new SystemFunction(
                  "PG_GET_VIEWDEF", SqlTypeName.VARCHAR, 1, 2, (facts, given) -> null),
              SqlSyntax.FUNCTION,
              "PG_GET_VIEWDEF(view [, pretty])",
              "Query of a view: there are none.",
              "c_SQL_functions_leader_node_only"),
          declared(
              new SystemFunction(
                  "PG_GET_PARTKEYDEF", SqlTypeName.VARCHAR, 1, 1, (facts, given) -> null),
              SqlSyntax.FUNCTION,
              "PG_GET_PARTKEYDEF(table)",
              "How a table is partitioned: none is.",
              "c_SQL_functions_leader_node_only"),
          declared(
              new SystemFunction(
                  "PG_GET_CONSTRAINTDEF",
                  SqlTypeName.VARCHAR,
                  1,
                  2,
                  (facts, given) ->
                      given.get(0) == null ? null : facts.constraint(number(given, 0))),
              SqlSyntax.FUNCTION,
              "PG_GET_CONSTRAINTDEF(constraint [, pretty])",
              "How a primary key could be declared.",
              "c_SQL_functions_leader_node_only"),
          declared(
              new SystemFunction(
                  "PG_GET_INDEXDEF",
                  SqlTypeName.VARCHAR,
                  1,
                  3,
                  (facts, given) ->
                      given.get(0) == null
                          ? null
                          : facts.index(
                              number(given, 0), given.size() < 2 || number(given, 1) == 0)),
              SqlSyntax.FUNCTION,
              "PG_GET_INDEXDEF(index [, column, pretty])",
              "How an index could be declared, or its column.",
              "c_SQL_functions_leader_node_only"),
          declared(
              new SystemFunction(
                  "PG_ENCODING_TO_CHAR", SqlTypeName.VARCHAR, 1, 1, (facts, given) -> "UTF8"),
              SqlSyntax.FUNCTION,
              "PG_ENCODING_TO_CHAR(encoding)",
              "How texts are encoded.",
              "c_SQL_functions_leader_node_only"),
          declared(
              new SystemFunction(
                  "PG_IS_IN_RECOVERY", SqlTypeName.BOOLEAN, 0, 0, (facts, given) -> false),
              SqlSyntax.FUNCTION,
              "PG_IS_IN_RECOVERY()",
              "Whether this is a copy of a database: it is none.",
              "c_SQL_functions_leader_node_only"),
          declared(
              new SystemFunction(
                  "HAS_TABLE_PRIVILEGE", SqlTypeName.BOOLEAN, 2, 3, Privileges::ofTable),
              SqlSyntax.FUNCTION,
              "HAS_TABLE_PRIVILEGE([user,] table, privilege)",
              "Whether a table may be selected from; nothing else may be done with it.",
              "r_HAS_TABLE_PRIVILEGE"),
          declared(
              new SystemFunction(
                  "HAS_COLUMN_PRIVILEGE", SqlTypeName.BOOLEAN, 3, 4, Privileges::ofColumn),
              SqlSyntax.FUNCTION,
              "HAS_COLUMN_PRIVILEGE([user,] table, column, privilege)",
              "Whether a column may be selected; nothing else may be done with it.",
              "r_HAS_TABLE_PRIVILEGE"),
          declared(
              new SystemFunction(
                  "HAS_SCHEMA_PRIVILEGE", SqlTypeName.BOOLEAN, 2, 3, Privileges::ofSchema),
              SqlSyntax.FUNCTION,
              "HAS_SCHEMA_PRIVILEGE([user,] schema, privilege)",
              "Whether a schema may be used; nothing can be created in it.",
              "r_HAS_SCHEMA_PRIVILEGE"),
          declared(
              new SystemFunction(
                  "HAS_DATABASE_PRIVILEGE", SqlTypeName.BOOLEAN, 2, 3, Privileges::ofDatabase),
              SqlSyntax.FUNCTION,
              "HAS_DATABASE_PRIVILEGE([user,] database, privilege)",
              "Whether a database may be connected to.",
              "r_HAS_DATABASE_PRIVILEGE"));

  private static final Map<String, SystemFunction> BY_NAME =
      ALL.stream()
          .map(declared -> (SystemFunction) ((SystemOperator) declared.operator()).getFunction())
          .collect(Collectors.toUnmodifiableMap(SystemFunction::name, Function.identity()));

  private SystemFunctions() {}

  /** Returns the function of that name. */
  static SystemFunction named(String name) {
    return Objects.requireNonNull(BY_NAME.get(name), name);
  }

  private static RedshiftFunction declared(
      SystemFunction function, SqlSyntax syntax, String signature, String remark, String page) {
    return new RedshiftFunction(
        new SystemOperator(function, syntax),
        RedshiftFunction.Family.SYSTEM,
        signature,
        remark,
        page);
  }

  private static long number(List<?> given, int place) {
    return given.get(place) instanceof Number number ? number.longValue() : -1;
  }
}
