package io.redshiftrestore.sql.rewrite;

import static java.util.Objects.requireNonNull;

import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.jspecify.annotations.Nullable;

/**
 * Makes one literal of the -1 in {@code ROUND(x, -1)}, which the parser takes for a sign before a
 * number: how many digits the result has, is told by a literal.
 */
final class RoundedDigits extends StatementRewrite {

  private static final Set<String> FUNCTIONS = Set.of("ROUND", "TRUNC", "TRUNCATE");

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (node instanceof SqlCall call
        && call.getOperator() instanceof SqlFunction function
        && FUNCTIONS.contains(function.getName().toUpperCase(Locale.ROOT))
        && call.operandCount() == 2
        && call.operand(1) instanceof SqlCall minus
        && minus.getKind() == SqlKind.MINUS_PREFIX
        && minus.operand(0) instanceof SqlNumericLiteral digits) {
      call.setOperand(
          1,
          SqlLiteral.createExactNumeric(
              requireNonNull(digits.bigDecimalValue()).negate().toPlainString(),
              minus.getParserPosition()));
    }
    return node;
  }
}
