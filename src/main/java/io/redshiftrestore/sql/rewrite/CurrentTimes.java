package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.function.time.TimeTypes;
import io.redshiftrestore.sql.rewrite.tree.Casts;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.math.BigDecimal;
import java.util.Locale;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Rounds {@code LOCALTIMESTAMP(0)} and its like to as many digits as asked for, as PostgreSQL does:
 * Calcite 1.42 gives their types that many and leaves the values as they are.
 */
final class CurrentTimes extends StatementRewrite {

  private static final BigDecimal MOST_DIGITS = BigDecimal.valueOf(TimeTypes.PRECISION);

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (!(node instanceof SqlCall call)
        || !(call.getOperator() instanceof SqlFunction function)
        || call.operandCount() != 1
        || !(call.operand(0) instanceof SqlNumericLiteral digits)
        || !digits.isInteger()
        || digits.getValueAs(BigDecimal.class).signum() < 0) {
      return node;
    }
    return switch (function.getName().toUpperCase(Locale.ROOT)) {
      case "LOCALTIMESTAMP", "CURRENT_TIMESTAMP" -> now(call, digits);
      // A time of day alone could not be rounded up to midnight.
      case "LOCALTIME", "CURRENT_TIME" -> Casts.to(SqlTypeName.TIME, now(call, digits));
      default -> node;
    };
  }

  private static SqlNode now(SqlCall call, SqlLiteral digits) {
    return Casts.to(
        SqlTypeName.TIMESTAMP,
        digits.getValueAs(BigDecimal.class).min(MOST_DIGITS).intValueExact(),
        SqlStdOperatorTable.LOCALTIMESTAMP.createCall(call.getParserPosition()));
  }
}
