package io.redshiftrestore.sql.rewrite;

import static java.util.Objects.requireNonNull;

import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Reads as a number what stands for one, in the functions whose result has the digits that an
 * operand says: a literal text, which Calcite 1.42 would take for a number of 19 digits after the
 * point, and a whole number with its sign, which the parser makes a call of: {@code ROUND(x, -1)}.
 */
final class NumericOperands extends StatementRewrite {

  private static final Set<String> FUNCTIONS =
      Set.of("ABS", "CEIL", "CEILING", "FLOOR", "MOD", "ROUND", "SIGN", "TRUNC", "TRUNCATE");

  /** A longer number may be of another type with its sign than without. */
  private static final int MOST_DIGITS = 9;

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (node instanceof SqlCall call
        && call.getOperator() instanceof SqlFunction function
        && FUNCTIONS.contains(function.getName().toUpperCase(Locale.ROOT))) {
      for (int i = 0; i < call.operandCount(); i++) {
        if (call.operand(i) instanceof SqlCharStringLiteral text) {
          call.setOperand(i, number(text));
        } else if (call.operand(i) instanceof SqlCall sign
            && sign.getKind() == SqlKind.MINUS_PREFIX
            && sign.operand(0) instanceof SqlNumericLiteral number
            && number.isInteger()
            && requireNonNull(number.getPrec()) <= MOST_DIGITS) {
          call.setOperand(i, negative(number, sign.getParserPosition()));
        }
      }
    }
    return node;
  }

  private static SqlNode number(SqlCharStringLiteral literal) {
    String text = literal.getValueAs(String.class).strip();
    return text.matches("[+-]?\\d{1,38}(\\.\\d{1,18})?")
        ? SqlLiteral.createExactNumeric(text, literal.getParserPosition())
        : literal;
  }

  private static SqlNode negative(SqlNumericLiteral number, SqlParserPos place) {
    return SqlLiteral.createExactNumeric(
        requireNonNull(number.bigDecimalValue()).negate().toPlainString(), place);
  }
}
