package io.redshiftrestore.sql.rewrite;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlLikeOperator;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out {@code ESCAPE ''}, by which PostgreSQL and Redshift, and tools that write for them,
 * say that no character escapes. Calcite says it by no {@code ESCAPE}, and fails on an empty one.
 */
final class EmptyEscapes extends StatementRewrite {

  @Override
  @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    return node instanceof SqlCall call
            && call.getOperator() instanceof SqlLikeOperator
            && call.operandCount() == 3
            && isEmpty(call.operand(2))
        ? call.getOperator().createCall(call.getParserPosition(), call.operand(0), call.operand(1))
        : node;
  }

  private static boolean isEmpty(@Nullable SqlNode escape) {
    return escape instanceof SqlCharStringLiteral literal && "".equals(literal.toValue());
  }
}
