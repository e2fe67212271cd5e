package io.redshiftrestore.sql.rewrite;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code (a, b) IN ((?, ?), …)} and {@code (a, b) < (c, d)} out as comparisons of single
 * values. Calcite 1.42 gives the parameters in the first no type, and takes NULLs in the second for
 * values.
 */
final class RowComparisons extends StatementRewrite {

  private static final Map<SqlKind, SqlOperator> STRICT =
      Map.of(
          SqlKind.LESS_THAN, SqlStdOperatorTable.LESS_THAN,
          SqlKind.LESS_THAN_OR_EQUAL, SqlStdOperatorTable.LESS_THAN,
          SqlKind.GREATER_THAN, SqlStdOperatorTable.GREATER_THAN,
          SqlKind.GREATER_THAN_OR_EQUAL, SqlStdOperatorTable.GREATER_THAN);

  private static final Set<SqlKind> COMPARISONS =
      Sets.union(STRICT.keySet(), Set.of(SqlKind.EQUALS, SqlKind.NOT_EQUALS));

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (!(node instanceof SqlCall call)) {
      return node;
    }
    refuse(call);
    if (!isOfRows(call)) {
      return isRowComparison(call) ? writtenOut(call) : node;
    }
    return switch (call.getKind()) {
      case LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL -> ordered(call, 0);
      case IS_DISTINCT_FROM -> byColumn(call, SqlStdOperatorTable.OR);
      case IS_NOT_DISTINCT_FROM -> byColumn(call, SqlStdOperatorTable.AND);
      default -> node;
    };
  }

  private static void refuse(SqlCall call) {
    boolean distinctRow =
        call.getFunctionQuantifier() != null
            && call.getFunctionQuantifier().getValue() == SqlSelectKeyword.DISTINCT
            && call.getOperandList().stream()
                .anyMatch(operand -> operand != null && operand.getKind() == SqlKind.ROW);
    if (distinctRow) {
      throw WindowCalls.refused(
          "%s(DISTINCT (a, b)) is not supported; aggregate the rows of SELECT DISTINCT a, b."
              .formatted(WindowCalls.name(call)));
    }
    boolean between = call.getKind() == SqlKind.BETWEEN && call.operand(0).getKind() == SqlKind.ROW;
    if (between) {
      throw WindowCalls.refused(
          "BETWEEN is not supported for rows; use (a, b) >= (c, d) AND (a, b) <= (e, f).");
    }
    boolean withQuery =
        COMPARISONS.contains(call.getKind())
            && (isRowAndQuery(call.operand(0), call.operand(1))
                || isRowAndQuery(call.operand(1), call.operand(0)));
    if (withQuery) {
      throw WindowCalls.refused(
          "A row and a sub-query are not compared by %s; use (a, b) IN (SELECT …), or join the"
                  .formatted(call.getOperator().getName())
              + " sub-query and compare its columns.");
    }
  }

  private static boolean isRowAndQuery(SqlNode one, SqlNode other) {
    return one.getKind() == SqlKind.ROW && other.isA(SqlKind.QUERY);
  }

  private static boolean isOfRows(SqlCall call) {
    return call.operandCount() == 2
        && call.operand(0) instanceof SqlCall row
        && row.getKind() == SqlKind.ROW
        && isRowLike(row).test(call.operand(1));
  }

  private static SqlNode byColumn(SqlCall call, SqlOperator joining) {
    SqlCall left = call.operand(0);
    SqlCall right = call.operand(1);
    List<SqlNode> terms = new ArrayList<>();
    for (int i = 0; i < left.operandCount(); i++) {
      terms.add(
          call.getOperator()
              .createCall(call.getParserPosition(), left.operand(i), right.operand(i)));
    }
    return joined(joining, terms);
  }

  /** The first column that differs decides, and the last one whether equal rows are meant too. */
  private static SqlNode ordered(SqlCall call, int column) {
    SqlCall left = call.operand(0);
    SqlCall right = call.operand(1);
    SqlParserPos place = call.getParserPosition();
    SqlNode one = left.operand(column);
    SqlNode other = right.operand(column);
    if (column == left.operandCount() - 1) {
      return call.getOperator().createCall(place, one, other);
    }
    return SqlStdOperatorTable.OR.createCall(
        place,
        requireNonNull(STRICT.get(call.getKind())).createCall(place, one, other),
        SqlStdOperatorTable.AND.createCall(
            place,
            SqlStdOperatorTable.EQUALS.createCall(place, one, other),
            ordered(call, column + 1)));
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
