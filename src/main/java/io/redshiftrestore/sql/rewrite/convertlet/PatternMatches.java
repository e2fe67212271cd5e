package io.redshiftrestore.sql.rewrite.convertlet;

import io.redshiftrestore.sql.function.PatternOperator;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlLikeOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql2rel.SqlRexContext;

/** How LIKE and its kin become row expressions. */
final class PatternMatches {

  private PatternMatches() {}

  static RexNode convert(SqlRexContext context, SqlCall call) {
    SqlOperator operator = call.getOperator();
    if (operator instanceof SqlLikeOperator like) {
      if (operator.equals(SqlLibraryOperators.RLIKE)
          || operator.equals(SqlLibraryOperators.NOT_RLIKE)) {
        return RedshiftConvertlets.standard(context, call);
      }
      PatternOperator ours =
          like.getKind() == SqlKind.SIMILAR
              ? PatternOperator.SIMILAR_TO
              : like.isCaseSensitive() ? PatternOperator.LIKE : PatternOperator.ILIKE;
      return converted(context, call, ours, like.isNegated());
    }
    boolean anyCase =
        operator.equals(SqlStdOperatorTable.POSIX_REGEX_CASE_INSENSITIVE)
            || operator.equals(SqlStdOperatorTable.NEGATED_POSIX_REGEX_CASE_INSENSITIVE);
    boolean negated =
        operator.equals(SqlStdOperatorTable.NEGATED_POSIX_REGEX_CASE_SENSITIVE)
            || operator.equals(SqlStdOperatorTable.NEGATED_POSIX_REGEX_CASE_INSENSITIVE);
    return converted(
        context, call, anyCase ? PatternOperator.IREGEX : PatternOperator.REGEX, negated);
  }

  private static RexNode converted(
      SqlRexContext context, SqlCall call, PatternOperator operator, boolean negated) {
    RexBuilder builder = context.getRexBuilder();
    RexNode match =
        builder.makeCall(
            operator, call.getOperandList().stream().map(context::convertExpression).toList());
    return negated ? builder.makeCall(SqlStdOperatorTable.NOT, match) : match;
  }
}
