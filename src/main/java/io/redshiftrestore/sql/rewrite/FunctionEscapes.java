package io.redshiftrestore.sql.rewrite;

import java.util.Locale;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlJdbcFunctionCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Writes the functions in JDBC's escapes, such as {@code {fn ucase(x)}}, in capitals: Calcite knows
 * them by these only, but its parser has put the names into the dialect's lower case.
 */
final class FunctionEscapes extends SqlBasicVisitor<@Nullable Void> {

  private FunctionEscapes() {}

  /** Rewrites a statement in place: later stages ask about the very node that was parsed. */
  static void capitalize(SqlNode statement) {
    statement.accept(new FunctionEscapes());
  }

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlBasicCall basic
        && call.getOperator() instanceof SqlJdbcFunctionCall function) {
      SqlJdbcFunctionCall known = new SqlJdbcFunctionCall(name(function).toUpperCase(Locale.ROOT));
      // The operator itself remembers the operands.
      known.createCall(call.getParserPosition(), call.getOperandList());
      basic.setOperator(known);
    }
    return super.visit(call);
  }

  private static String name(SqlJdbcFunctionCall function) {
    return function.getName().substring("{fn ".length(), function.getName().length() - 1);
  }
}
