package io.redshiftrestore.sql.validation;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** Looks for window functions in an expression. */
final class Windows extends SqlBasicVisitor<@Nullable Void> {

  private boolean inSubQuery;
  private boolean outside;
  private boolean within;

  private Windows() {}

  /** Returns whether there are some, and all of them in sub-queries. */
  static boolean areInSubQueriesAlone(SqlNode expression) {
    Windows windows = new Windows();
    expression.accept(windows);
    return windows.within && !windows.outside;
  }

  @Override
  public @Nullable Void visit(SqlCall call) {
    boolean around = inSubQuery;
    inSubQuery |= call.isA(SqlKind.QUERY);
    within |= inSubQuery && call.getKind() == SqlKind.OVER;
    outside |= !inSubQuery && call.getKind() == SqlKind.OVER;
    super.visit(call);
    inSubQuery = around;
    return null;
  }
}
