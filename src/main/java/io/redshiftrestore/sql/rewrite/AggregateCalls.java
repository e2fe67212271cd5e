package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.function.RedshiftFunctions;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Says the order of a percentile by operands, {@code PERCENTILE_CONT(f) WITHIN GROUP (ORDER BY x)}
 * as a function of {@code x}, which then works over windows as well; and gives {@code LISTAGG} the
 * empty separator that Redshift's has, where Calcite's has a comma.
 */
final class AggregateCalls extends StatementRewrite {

  private static final Set<String> PERCENTILES = Set.of("PERCENTILE_CONT", "PERCENTILE_DISC");

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (!(node instanceof SqlBasicCall call)) {
      return node;
    } else if (call.getKind() == SqlKind.WITHIN_GROUP
        && call.operand(0) instanceof SqlCall percentile
        && PERCENTILES.contains(name(percentile))
        && percentile.operandCount() == 1
        && call.operand(1) instanceof SqlNodeList order
        && order.size() == 1) {
      return ordered(percentile, order.get(0));
    } else if (call.getOperator() instanceof SqlUnresolvedFunction // and not the window's own
        && name(call).equals("LISTAGG")
        && call.operandCount() == 1) {
      SqlParserPos place = call.getParserPosition();
      return call.getOperator()
          .createCall(
              call.getFunctionQuantifier(),
              place,
              call.operand(0),
              SqlLiteral.createCharString("", place));
    }
    return node;
  }

  private static String name(SqlCall call) {
    return call.getOperator() instanceof SqlFunction function
        ? function.getName().toUpperCase(Locale.ROOT)
        : "";
  }

  private static SqlNode ordered(SqlCall percentile, SqlNode order) {
    boolean placed =
        order.getKind() == SqlKind.NULLS_LAST || order.getKind() == SqlKind.NULLS_FIRST;
    SqlNode key = placed ? ((SqlCall) order).operand(0) : order;
    boolean descending = key.getKind() == SqlKind.DESCENDING;
    SqlParserPos place = percentile.getParserPosition();
    return RedshiftFunctions.named(name(percentile))
        .orElseThrow()
        .operator()
        .createCall(
            percentile.getFunctionQuantifier(),
            place,
            List.of(
                descending ? ((SqlCall) key).operand(0) : key,
                percentile.operand(0),
                SqlLiteral.createBoolean(descending, place)));
  }
}
