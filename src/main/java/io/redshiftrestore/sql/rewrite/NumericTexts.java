package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a literal text that stands for a number as the number, in the functions whose result has
 * the digits of their operand. Calcite 1.42 would read it as one of 19 digits after the point.
 */
final class NumericTexts extends StatementRewrite {

  private static final Set<String> FUNCTIONS =
      Set.of("ABS", "CEIL", "CEILING", "FLOOR", "MOD", "ROUND", "SIGN", "TRUNC", "TRUNCATE");

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (node instanceof SqlCall call
        && call.getOperator() instanceof SqlFunction function
        && FUNCTIONS.contains(function.getName().toUpperCase(Locale.ROOT))) {
      for (int i = 0; i < call.operandCount(); i++) {
        if (call.operand(i) instanceof SqlCharStringLiteral text) {
          call.setOperand(i, number(text));
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
}
