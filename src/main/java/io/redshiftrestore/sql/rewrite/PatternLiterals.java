package io.redshiftrestore.sql.rewrite;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.fun.SqlLikeOperator;
import org.apache.calcite.sql.fun.SqlPosixRegexOperator;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads two backslashes in a literal pattern as the one that Redshift's literals have of them, and
 * leaves a single one, by which PostgreSQL's are written. In a pattern of LIKE two are one only
 * before a wildcard; elsewhere they are, in both systems, a backslash to look for.
 */
final class PatternLiterals extends SqlBasicVisitor<@Nullable Void> {

  private static final Set<String> FUNCTIONS =
      Set.of("REGEXP_COUNT", "REGEXP_INSTR", "REGEXP_REPLACE", "REGEXP_SUBSTR");

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call.getOperator() instanceof SqlLikeOperator like) {
      if (like.getKind() == SqlKind.LIKE) {
        fold(call, 1, pattern -> pattern.replaceAll("\\\\\\\\([%_])", "\\\\$1"));
      } else {
        fold(call, 1, PatternLiterals::folded);
      }
      if (call.operandCount() == 3) {
        fold(call, 2, PatternLiterals::folded);
      }
    } else if (call.getOperator() instanceof SqlPosixRegexOperator) {
      fold(call, 1, PatternLiterals::folded);
    } else if (call instanceof SqlBasicCall
        && call.getOperator() instanceof SqlFunction function
        && FUNCTIONS.contains(function.getName().toUpperCase(Locale.ROOT))) {
      for (int i = 1; i < Math.min(call.operandCount(), 3); i++) {
        fold(call, i, PatternLiterals::folded);
      }
    }
    return super.visit(call);
  }

  private static String folded(String pattern) {
    return pattern.replace("\\\\", "\\");
  }

  private static void fold(SqlCall call, int operand, UnaryOperator<String> folding) {
    if (call.operandCount() > operand
        && call.operand(operand) instanceof SqlCharStringLiteral literal) {
      String written = literal.getValueAs(String.class);
      String folded = folding.apply(written);
      if (!folded.equals(written)) {
        call.setOperand(operand, SqlLiteral.createCharString(folded, literal.getParserPosition()));
      }
    }
  }
}
