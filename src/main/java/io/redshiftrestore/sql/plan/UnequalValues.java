package io.redshiftrestore.sql.plan;

import com.google.common.collect.ImmutableList;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * Says {@code x <> ANY (…)}, and with it {@code x = ALL (…)}, as {@code x < ANY (…) OR x > ANY
 * (…)}. Where several such sub-queries stand in one SELECT list, Calcite 1.42 mixes up what it has
 * counted for each of them.
 */
final class UnequalValues extends SubQueryShuttle {

  @Override
  protected RexNode changed(RexSubQuery query) {
    if (query.getKind() != SqlKind.SOME
        || ((SqlQuantifyOperator) query.getOperator()).comparisonKind != SqlKind.NOT_EQUALS) {
      return query;
    }
    ImmutableList<RexNode> compared = ImmutableList.copyOf(query.getOperands());
    RexBuilder builder = query.rel.getCluster().getRexBuilder();
    return builder.makeCall(
        SqlStdOperatorTable.OR,
        RexSubQuery.some(query.rel, compared, SqlStdOperatorTable.SOME_LT),
        RexSubQuery.some(query.rel, compared, SqlStdOperatorTable.SOME_GT));
  }
}
