package io.redshiftrestore.sql.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code (a, b) IN ((?, ?), …)} out as comparisons of single values. Calcite means the same
 * by it, but gives the parameters in it no type.
 */
final class RowComparisons extends StatementRewrite {

  @Override
  @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    return node instanceof SqlCall call && isRowComparison(call) ? writtenOut(call) : node;
  }

  private static boolean isRowComparison(SqlCall call) {
    return (call.getKind() == SqlKind.IN || call.getKind() == SqlKind.NOT_IN)
        && call.operand(0) instanceof SqlCall row
        && row.getKind() == SqlKind.ROW
        && call.operand(1) instanceof SqlNodeList rows
        && !hasParameter(row)
        && hasParameter(rows)
        && rows.stream().allMatch(isRowLike(row));
  }

  private static SqlNode writtenOut(SqlCall call) {
    SqlCall row = call.operand(0);
    SqlNodeList rows = call.operand(1);
    SqlNode any =
        joined(
            SqlStdOperatorTable.OR,
            rows.stream().map(other -> equal(row, (SqlCall) other)).toList());
    return call.getKind() == SqlKind.IN
        ? any
        : SqlStdOperatorTable.NOT.createCall(call.getParserPosition(), any);
  }

  private static Predicate<SqlNode> isRowLike(SqlCall row) {
    return other ->
        other instanceof SqlCall call
            && call.getKind() == SqlKind.ROW
            && call.operandCount() == row.operandCount();
  }

  private static SqlNode equal(SqlCall left, SqlCall right) {
    List<SqlNode> terms = new ArrayList<>();
    for (int i = 0; i < left.operandCount(); i++) {
      SqlNode one = left.operand(i);
      SqlNode other = right.operand(i);
      terms.add(SqlStdOperatorTable.EQUALS.createCall(other.getParserPosition(), one, other));
    }
    return joined(SqlStdOperatorTable.AND, terms);
  }

  private static SqlNode joined(SqlOperator operator, List<SqlNode> terms) {
    return terms.stream()
        .reduce((one, other) -> operator.createCall(other.getParserPosition(), one, other))
        .orElseThrow();
  }

  private static boolean hasParameter(SqlNode node) {
    ParameterFinder finder = new ParameterFinder();
    node.accept(finder);
    return finder.found;
  }

  private static final class ParameterFinder extends SqlBasicVisitor<@Nullable Void> {
    private boolean found;

    @Override
    public @Nullable Void visit(SqlDynamicParam parameter) {
      found = true;
      return null;
    }
  }
}
