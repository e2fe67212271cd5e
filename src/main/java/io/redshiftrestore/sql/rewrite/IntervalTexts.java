package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.time.IntervalText;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.Locale;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlIntervalQualifier;
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
      return whole(read(call), call.getParserPosition());
    } else if (call.getKind() == SqlKind.PLUS || call.getKind() == SqlKind.MINUS) {
      return inTwoSteps(call);
    }
    return node;
  }

  /** Returns the interval that a text says. */
  static SqlNode literal(String text, SqlParserPos place) {
    return whole(IntervalText.read(text, "second"), place);
  }

  private static SqlNode whole(IntervalText interval, SqlParserPos place) {
    if (interval.months() != 0 && interval.millis() != 0) {
      throw new StateException(
          SqlState.NOT_SUPPORTED,
          "An interval of months and of days can only stand right after + or -; write two"
              + " intervals.",
          null);
    }
    return literal(interval, place);
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
            place, call.operand(0), literal(new IntervalText(interval.months(), 0, 0), place));
    return operator.createCall(
        place, months, literal(new IntervalText(0, interval.days(), interval.time()), place));
  }

  private static SqlIntervalLiteral literal(IntervalText interval, SqlParserPos place) {
    if (interval.months() != 0) {
      return SqlLiteral.createInterval(
          interval.months() < 0 ? -1 : 1,
          Long.toString(Math.abs(interval.months())),
          new SqlIntervalQualifier(TimeUnit.MONTH, 9, TimeUnit.MONTH, -1, place),
          place);
    }
    long millis = Math.abs(interval.millis());
    return SqlLiteral.createInterval(
        interval.millis() < 0 ? -1 : 1,
        String.format(
            Locale.ROOT,
            "%d %02d:%02d:%02d.%03d",
            millis / 86_400_000,
            millis / 3_600_000 % 24,
            millis / 60_000 % 60,
            millis / 1000 % 60,
            millis % 1000),
        new SqlIntervalQualifier(TimeUnit.DAY, 9, TimeUnit.SECOND, 3, place),
        place);
  }
}
