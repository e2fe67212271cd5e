package io.redshiftrestore.sql.rewrite;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * Reads a long list behind IN as a table of its values: as a condition, some hundred of them would
 * be more code than a method of Java may have. A key's list stays one, for the look-ups that it
 * stands for.
 */
final class LongLists extends StatementRewrite {

  private static final int LONG = 100;

  private final Supplier<Set<String>> keys;

  /**
   * Creates a rewrite.
   *
   * @param keys the names of the columns by which tables look rows up, in lower case
   */
  LongLists(Supplier<Set<String>> keys) {
    this.keys = keys;
  }

  @Override
  @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (node instanceof SqlCall call
        && (call.getKind() == SqlKind.IN || call.getKind() == SqlKind.NOT_IN)
        && call.operand(1) instanceof SqlNodeList list
        && list.size() > LONG
        && isOfOneType(list)
        && !isKey(call.operand(0))) {
      call.setOperand(1, table(list));
    }
    return node;
  }

  private static boolean isOfOneType(SqlNodeList list) {
    return list.stream().allMatch(SqlCharStringLiteral.class::isInstance)
        || list.stream().allMatch(SqlNumericLiteral.class::isInstance);
  }

  private boolean isKey(SqlNode operand) {
    return operand instanceof SqlIdentifier column
        && keys.get().contains(Util.last(column.names).toLowerCase(Locale.ROOT));
  }

  private static SqlNode table(SqlNodeList list) {
    SqlParserPos place = list.getParserPosition();
    List<SqlNode> rows =
        list.stream()
            .<SqlNode>map(value -> SqlStdOperatorTable.ROW.createCall(place, List.of(value)))
            .toList();
    return SqlStdOperatorTable.VALUES.createCall(place, rows);
  }
}
