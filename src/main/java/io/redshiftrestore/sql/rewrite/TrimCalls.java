package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.function.RedshiftFunctions;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlTrimFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code TRIM(LEADING x FROM y)} as {@code LTRIM(y, x)}: Calcite 1.42 trims halves of those
 * characters that are two in UTF-16.
 */
final class TrimCalls extends StatementRewrite {

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (!(node instanceof SqlCall call)
        || call.getKind() != SqlKind.TRIM
        || isOneCharacter(call.operand(1))) {
      return node;
    }
    SqlLiteral ends = call.operand(0);
    String function =
        switch (ends.getValueAs(SqlTrimFunction.Flag.class)) {
          case LEADING -> "LTRIM";
          case TRAILING -> "RTRIM";
          case BOTH -> "BTRIM";
        };
    return RedshiftFunctions.named(function)
        .orElseThrow()
        .operator()
        .createCall(call.getParserPosition(), call.operand(2), call.operand(1));
  }

  private static boolean isOneCharacter(@Nullable SqlNode characters) {
    return characters instanceof SqlCharStringLiteral literal
        && String.valueOf(literal.toValue()).length() == 1;
  }
}
