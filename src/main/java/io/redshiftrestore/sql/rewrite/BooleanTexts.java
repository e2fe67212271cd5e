package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.rewrite.tree.Casts;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.EnumSet;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** Reads a text literal as a BOOLEAN where a condition is to stand, as in {@code WHERE 'true'}. */
final class BooleanTexts extends StatementRewrite {

  private static final Set<SqlKind> OF_CONDITIONS =
      EnumSet.of(
          SqlKind.AND,
          SqlKind.OR,
          SqlKind.NOT,
          SqlKind.IS_TRUE,
          SqlKind.IS_NOT_TRUE,
          SqlKind.IS_FALSE,
          SqlKind.IS_NOT_FALSE);

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    return node;
  }

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlSelect select) {
      select.setWhere(condition(select.getWhere()));
      select.setHaving(condition(select.getHaving()));
    } else if (call instanceof SqlCase cases && cases.getValueOperand() == null) {
      cases.getWhenOperands().replaceAll(BooleanTexts::condition);
    } else if (OF_CONDITIONS.contains(call.getKind())) {
      for (int i = 0; i < call.operandCount(); i++) {
        call.setOperand(i, condition(call.operand(i)));
      }
    }
    return super.visit(call);
  }

  private static @Nullable SqlNode condition(@Nullable SqlNode node) {
    return node instanceof SqlCharStringLiteral ? Casts.to(SqlTypeName.BOOLEAN, node) : node;
  }
}
