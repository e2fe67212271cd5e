package io.redshiftrestore.sql.rewrite;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlPivot;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.jspecify.annotations.Nullable;

/** Names the columns of PIVOT after their values, without the quotes that Calcite leaves. */
final class PivotNames extends SqlBasicVisitor<@Nullable Void> {

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlPivot pivot) {
      pivot.inList.replaceAll(PivotNames::named);
    }
    return super.visit(call);
  }

  private static @Nullable SqlNode named(@Nullable SqlNode value) {
    SqlNode single =
        value instanceof SqlNodeList values && values.size() == 1 ? values.get(0) : value;
    return single instanceof SqlCharStringLiteral text
        ? SqlValidatorUtil.addAlias(text, text.toValue())
        : value;
  }
}
