package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.plan.window.WindowFunctions;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelFieldCollation.Direction;
import org.apache.calcite.rel.RelFieldCollation.NullDirection;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/**
 * Makes the keys of {@code WITHIN GROUP (ORDER BY …)} before {@code OVER} arguments of the
 * function, which itself knows their directions.
 */
final class OrderedCalls {

  private OrderedCalls() {}

  static SqlCall withoutOrder(SqlCall withinGroup) {
    SqlCall call = withinGroup.operand(0);
    SqlNodeList order = withinGroup.operand(1);
    List<RelFieldCollation> directions = new ArrayList<>();
    List<SqlNode> operands = new ArrayList<>(call.getOperandList());
    for (SqlNode item : order) {
      directions.add(direction(item, directions.size()));
      operands.add(key(item));
    }
    String name = WindowCalls.functionName(call);
    SqlAggFunction function =
        WindowFunctions.inOrder(name, call.operandCount(), RelCollations.of(directions))
            .orElseThrow(
                () ->
                    WindowCalls.refused(
                        "WITHIN GROUP is not supported between %s and OVER.".formatted(name)));
    return function.createCall(call.getParserPosition(), operands);
  }

  /** Returns what an item of ORDER BY orders by, without its direction. */
  static SqlNode key(SqlNode item) {
    return switch (item.getKind()) {
      case DESCENDING, NULLS_FIRST, NULLS_LAST -> key(((SqlCall) item).operand(0));
      default -> item;
    };
  }

  private static RelFieldCollation direction(SqlNode item, int index) {
    NullDirection nulls = NullDirection.UNSPECIFIED;
    SqlNode inner = item;
    if (item.getKind() == SqlKind.NULLS_FIRST || item.getKind() == SqlKind.NULLS_LAST) {
      nulls = item.getKind() == SqlKind.NULLS_FIRST ? NullDirection.FIRST : NullDirection.LAST;
      inner = ((SqlCall) item).operand(0);
    }
    boolean descending = inner.getKind() == SqlKind.DESCENDING;
    return new RelFieldCollation(
        index, descending ? Direction.DESCENDING : Direction.ASCENDING, nulls);
  }
}
