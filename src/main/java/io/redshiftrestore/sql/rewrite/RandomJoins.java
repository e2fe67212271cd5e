package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.RandomNumber;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Refuses random numbers in {@code ON}: Calcite 1.42 computes conditions of one side there once for
 * each row of that side, and not for each pair of rows.
 */
final class RandomJoins extends SqlBasicVisitor<@Nullable Void> {

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlJoin join
        && join.getConditionType() == JoinConditionType.ON
        && join.getCondition() != null) {
      join.getCondition().accept(new Condition());
    }
    return super.visit(call);
  }

  private static final class Condition extends SqlBasicVisitor<@Nullable Void> {

    @Override
    public @Nullable Void visit(SqlCall call) {
      if (RandomNumber.isCalledBy(call.getOperator().getName())) {
        throw new StateException(
            SqlState.NOT_SUPPORTED,
            "RANDOM() in ON is not supported; ask for it in WHERE, or compute it in a sub-query"
                + " that is joined.",
            null);
      }
      return call.isA(SqlKind.QUERY) ? null : super.visit(call);
    }
  }
}
