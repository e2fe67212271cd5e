package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.function.RedshiftFunction;
import io.redshiftrestore.sql.function.RedshiftFunctions;
import java.util.Optional;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlJdbcFunctionCall;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql2rel.SqlRexConvertlet;
import org.jspecify.annotations.Nullable;

/**
 * Gives calls whose function the parser decides on itself, such as {@code SUBSTRING(x FROM 2)}, the
 * function of that name that is declared here.
 */
final class DeclaredFunctions extends SqlBasicVisitor<@Nullable Void> {

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlBasicCall basic
        && call.getOperator() instanceof SqlFunction builtIn
        && !(builtIn instanceof SqlJdbcFunctionCall)
        && !(builtIn instanceof SqlRexConvertlet) // one that is declared here already
        && !builtIn.isAggregator()) {
      declared(builtIn, call.operandCount()).ifPresent(ours -> basic.setOperator(ours.operator()));
    }
    return super.visit(call);
  }

  private static Optional<RedshiftFunction> declared(SqlFunction builtIn, int operands) {
    String name = builtIn.equals(SqlLibraryOperators.TRANSLATE3) ? "TRANSLATE" : builtIn.getName();
    return RedshiftFunctions.named(name)
        .filter(ours -> ours.operator().getOperandCountRange().isValidCount(operands));
  }
}
