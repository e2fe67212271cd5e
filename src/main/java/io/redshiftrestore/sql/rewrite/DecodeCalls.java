package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code DECODE(x, search, result, …, otherwise)} as CASE, whose comparisons know dates in
 * texts; Calcite 1.42 has no code for a DECODE of operands of several types.
 */
final class DecodeCalls extends StatementRewrite {

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    return node instanceof SqlCall call
            && call.getOperator() instanceof SqlFunction function
            && function.getName().equalsIgnoreCase("DECODE")
            && call.operandCount() > 2
        ? choice(call)
        : node;
  }

  private static SqlNode choice(SqlCall decode) {
    SqlParserPos place = decode.getParserPosition();
    List<SqlNode> operands = decode.getOperandList();
    SqlNodeList whens = new SqlNodeList(place);
    SqlNodeList thens = new SqlNodeList(place);
    int next = 1;
    for (; next + 1 < operands.size(); next += 2) {
      whens.add(matches(operands.get(0), operands.get(next), place));
      thens.add(operands.get(next + 1));
    }
    SqlNode otherwise = next < operands.size() ? operands.get(next) : SqlLiteral.createNull(place);
    return new SqlCase(place, null, whens, thens, otherwise);
  }

  /** In DECODE, two NULLs are equal. */
  private static SqlNode matches(SqlNode value, SqlNode search, SqlParserPos place) {
    SqlNode isNull = SqlStdOperatorTable.IS_NULL.createCall(place, value);
    if (SqlUtil.isNullLiteral(search, false)) {
      return isNull;
    }
    SqlNode equal = SqlStdOperatorTable.EQUALS.createCall(place, value, search);
    if (search instanceof SqlLiteral) {
      return equal;
    }
    SqlNode bothNull =
        SqlStdOperatorTable.AND.createCall(
            place, isNull, SqlStdOperatorTable.IS_NULL.createCall(place, search));
    return SqlStdOperatorTable.OR.createCall(place, equal, bothNull);
  }
}
