package io.redshiftrestore.sql.rewrite;

import java.util.Set;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.runtime.CalciteException;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Writes PostgreSQL's {@code a::type} as {@code CAST(a AS type)}, which gives a parameter in it the
 * type, too.
 *
 * <p>Calcite takes all that stands before the colons for what is cast, {@code a > b} in {@code a >
 * b::type}, where PostgreSQL takes {@code b}. That is refused, as it would mean something else.
 */
final class InfixCasts extends StatementRewrite {

  private static final Set<SqlSyntax> OPERATORS =
      Set.of(SqlSyntax.BINARY, SqlSyntax.PREFIX, SqlSyntax.POSTFIX, SqlSyntax.SPECIAL);

  private static final Set<SqlKind> ONE_VALUE = Set.of(SqlKind.CAST, SqlKind.CASE);

  @Override
  @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (!(node instanceof SqlCall call)
        || !call.getOperator().equals(SqlLibraryOperators.INFIX_CAST)) {
      return node;
    }
    if (call.operand(0) instanceof SqlCall before
        && OPERATORS.contains(before.getOperator().getSyntax())
        && !ONE_VALUE.contains(before.getKind())) {
      throw refused(before.getParserPosition());
    }
    return SqlStdOperatorTable.CAST.createCall(call.getParserPosition(), call.getOperandList());
  }

  private static RuntimeException refused(SqlParserPos place) {
    return new CalciteContextException(
        "",
        new CalciteException("After an operator, write CAST(x AS type) instead of x::type", null),
        place.getLineNum(),
        place.getColumnNum(),
        place.getEndLineNum(),
        place.getEndColumnNum());
  }
}
