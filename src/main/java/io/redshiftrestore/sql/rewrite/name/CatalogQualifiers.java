package io.redshiftrestore.sql.rewrite.name;

import io.redshiftrestore.sql.catalog.SystemSchema;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Takes the schema from functions such as {@code pg_catalog.format_type(…)}: every function that is
 * built in is of it. Where the parser knows a function by itself, its name is left to be resolved.
 */
public final class CatalogQualifiers extends SqlBasicVisitor<@Nullable Void> {

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlBasicCall basic
        && call.getOperator() instanceof SqlUnresolvedFunction function) {
      SqlIdentifier name = function.getNameAsId();
      boolean qualified =
          name.names.size() == 2 && name.names.get(0).equalsIgnoreCase(SystemSchema.PG_CATALOG);
      if (qualified) {
        basic.setOperator(unqualified(name.getComponent(1)));
      }
    } else if (call instanceof SqlBasicCall basic
        && call.getOperator().equals(SqlStdOperatorTable.CURRENT_SCHEMA)) {
      basic.setOperator(unqualified(new SqlIdentifier("CURRENT_SCHEMA", call.getParserPosition())));
    }
    return super.visit(call);
  }

  private static SqlUnresolvedFunction unqualified(SqlIdentifier name) {
    return new SqlUnresolvedFunction(
        name, null, null, null, null, SqlFunctionCategory.USER_DEFINED_FUNCTION);
  }
}
