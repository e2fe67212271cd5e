package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;

/** Writes {@code NVL}, which Redshift has with any number of operands, as {@code COALESCE}. */
final class NullReplacements extends StatementRewrite {

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    return node instanceof SqlCall call
            && call.getOperator() instanceof SqlFunction function
            && function.getName().equalsIgnoreCase("NVL")
            && call.operandCount() > 1
        ? SqlStdOperatorTable.COALESCE.createCall(call.getParserPosition(), call.getOperandList())
        : node;
  }
}
