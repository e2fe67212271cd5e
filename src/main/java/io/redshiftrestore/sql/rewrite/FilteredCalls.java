package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.plan.window.WindowFunctions;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Says {@code f(x) FILTER (WHERE c)}, which Calcite refuses before {@code OVER}, by a CASE. */
final class FilteredCalls {

  private FilteredCalls() {}

  static SqlCall withoutFilter(SqlCall filter) {
    SqlCall call = filter.operand(0);
    SqlNode condition = filter.operand(1);
    if (call.getKind() == SqlKind.WITHIN_GROUP) {
      call.setOperand(0, filtered(call.operand(0), condition));
      return call;
    }
    return filtered(call, condition);
  }

  private static SqlCall filtered(SqlCall call, SqlNode condition) {
    String name = WindowCalls.name(call);
    if (!WindowFunctions.passOverNull(name)) {
      throw WindowCalls.refused(
          "FILTER is not supported between %s and OVER; filter in a sub-query, or use CASE."
              .formatted(name));
    }
    SqlParserPos place = call.getParserPosition();
    List<SqlNode> operands = new ArrayList<>(call.getOperandList());
    SqlNode first = operands.get(0);
    boolean everyRow = first instanceof SqlIdentifier identifier && identifier.isStar();
    operands.set(
        0,
        new SqlCase(
            place,
            null,
            SqlNodeList.of(condition),
            SqlNodeList.of(everyRow ? SqlLiteral.createExactNumeric("1", place) : first),
            SqlLiteral.createNull(place)));
    return call.getOperator()
        .createCall(call.getFunctionQuantifier(), place, operands.toArray(new SqlNode[0]));
  }
}
