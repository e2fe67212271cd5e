package io.redshiftrestore.sql.plan.window;

import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Says the call before an {@code OVER} by this package's functions. */
public final class WindowFunctionCalls {

  private WindowFunctionCalls() {}

  /** Returns the node, or what is to stand in its place if it is a call with {@code OVER}. */
  public static @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (node instanceof SqlCall over && over.getKind() == SqlKind.OVER) {
      over.setOperand(0, function(over.operand(0)));
    }
    return node;
  }

  private static SqlNode function(SqlCall call) {
    switch (call.getKind()) {
      case IGNORE_NULLS, RESPECT_NULLS -> {
        call.setOperand(0, function(call.operand(0)));
        return call;
      }
      case FILTER -> {
        return function(filtered(call.operand(0), call.operand(1)));
      }
      default -> {
        return WindowFunctions.named(call.getOperator().getName())
            .<SqlNode>map(
                own ->
                    own.createCall(
                        call.getFunctionQuantifier(),
                        call.getParserPosition(),
                        call.getOperandList()))
            .orElse(call);
      }
    }
  }

  /** An aggregate function passes over NULL, and so over what a CASE does not pass on. */
  private static SqlCall filtered(SqlCall call, SqlNode condition) {
    SqlParserPos place = call.getParserPosition();
    List<SqlNode> operands = new java.util.ArrayList<>(call.getOperandList());
    boolean star =
        operands.isEmpty()
            || (operands.get(0) instanceof SqlIdentifier identifier && identifier.isStar());
    SqlNode value = star ? SqlLiteral.createExactNumeric("1", place) : operands.get(0);
    SqlNode passed =
        new SqlCase(
            place,
            null,
            SqlNodeList.of(condition),
            SqlNodeList.of(value),
            SqlLiteral.createNull(place));
    if (operands.isEmpty()) {
      operands.add(passed);
    } else {
      operands.set(0, passed);
    }
    return call.getOperator().createCall(call.getFunctionQuantifier(), place, operands);
  }
}
