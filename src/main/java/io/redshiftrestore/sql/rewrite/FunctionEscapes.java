package io.redshiftrestore.sql.rewrite;

import com.google.common.base.Splitter;
import io.redshiftrestore.sql.function.RedshiftFunction;
import io.redshiftrestore.sql.function.RedshiftFunctions;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlJdbcFunctionCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Writes the functions in JDBC's escapes, such as {@code {fn ucase(x)}}, in capitals: Calcite knows
 * them by these only, but its parser has put the names into the dialect's lower case. Functions of
 * the dialect that JDBC does not define can be called by an escape as well.
 */
final class FunctionEscapes extends SqlBasicVisitor<@Nullable Void> {

  /** What JDBC defines itself, such as LOG, which is to another base in an escape. */
  private static final Set<String> OF_JDBC =
      Set.copyOf(
          Splitter.on(',')
              .splitToList(
                  String.join(
                      ",",
                      SqlJdbcFunctionCall.getNumericFunctions(),
                      SqlJdbcFunctionCall.getStringFunctions(),
                      SqlJdbcFunctionCall.getSystemFunctions(),
                      SqlJdbcFunctionCall.getTimeDateFunctions())));

  private FunctionEscapes() {}

  /** Rewrites a statement in place: later stages ask about the very node that was parsed. */
  static void capitalize(SqlNode statement) {
    statement.accept(new FunctionEscapes());
  }

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlBasicCall basic
        && call.getOperator() instanceof SqlJdbcFunctionCall function) {
      String name = name(function).toUpperCase(Locale.ROOT);
      basic.setOperator(operator(name, call));
    }
    return super.visit(call);
  }

  private static SqlOperator operator(String name, SqlCall call) {
    if (name.equals(SqlStdOperatorTable.RAND.getName())) {
      return SqlStdOperatorTable.RAND; // Its place tells it from others, and an escape has none.
    }
    return OF_JDBC.contains(name)
        ? escape(name, call)
        : RedshiftFunctions.named(name)
            .<SqlOperator>map(RedshiftFunction::operator)
            .orElseGet(() -> escape(name, call));
  }

  private static SqlOperator escape(String name, SqlCall call) {
    SqlJdbcFunctionCall known = new SqlJdbcFunctionCall(name);
    // The operator itself remembers the operands.
    known.createCall(call.getParserPosition(), call.getOperandList());
    return known;
  }

  private static String name(SqlJdbcFunctionCall function) {
    return function.getName().substring("{fn ".length(), function.getName().length() - 1);
  }
}
