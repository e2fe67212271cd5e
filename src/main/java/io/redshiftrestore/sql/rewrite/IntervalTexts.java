package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.function.time.IntervalText;
import io.redshiftrestore.sql.rewrite.tree.IntervalLiterals;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.Locale;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Reads intervals such as {@code INTERVAL '1 month 2 days'}, which reach the parser as calls of
 * {@code "interval"('1 month 2 days', 'second')}. Calcite's intervals are either of months or of
 * days; one of both is added to a time in two steps.
 */
final class IntervalTexts extends StatementRewrite {

  private static final String NAME = "interval";

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (!(node instanceof SqlCall call)) {
      return node;
    } else if (isInterval(call)) {
      return IntervalLiterals.of(read(call), call.getParserPosition());
    } else if (call.getKind() == SqlKind.PLUS || call.getKind() == SqlKind.MINUS) {
      return inTwoSteps(call);
    }
    return node;
  }

  private static boolean isInterval(SqlNode node) {
    return node instanceof SqlCall call
        && call.getOperator() instanceof SqlFunction function
        && function.getName().toLowerCase(Locale.ROOT).equals(NAME)
        && call.operandCount() == 2;
  }

  private static IntervalText read(SqlCall interval) {
    return IntervalText.read(text(interval.operand(0)), text(interval.operand(1)));
  }

  private static String text(SqlNode literal) {
    return ((SqlLiteral) literal).getValueAs(String.class);
  }

  private static SqlNode inTwoSteps(SqlCall call) {
    if (call.operandCount() != 2 || !isInterval(call.operand(1))) {
      return call;
    }
    IntervalText interval = read(call.operand(1));
    if (interval.months() == 0 || interval.millis() == 0) {
      return call;
    }
    SqlOperator operator = call.getOperator();
    SqlParserPos place = call.getParserPosition();
    SqlNode months =
        operator.createCall(
            place,
            call.operand(0),
            IntervalLiterals.of(new IntervalText(interval.months(), 0, 0), place));
    return operator.createCall(
        place,
        months,
        IntervalLiterals.of(new IntervalText(0, interval.days(), interval.time()), place));
  }
}
