package io.redshiftrestore.sql.rewrite;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.IntervalProducts;
import io.redshiftrestore.sql.function.TimeSums;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.jspecify.annotations.Nullable;

/**
 * Lets {@code +}, {@code -}, {@code *} and {@code /} become an operator of times and intervals or
 * Calcite's of numbers, as soon as the types of their operands are known.
 */
final class TimeOperators extends StatementRewrite {

  private static final ImmutableMap<SqlOperator, SqlOperator> UNDECIDED =
      Stream.of(
              SqlStdOperatorTable.PLUS,
              SqlStdOperatorTable.MINUS,
              SqlStdOperatorTable.MULTIPLY,
              SqlStdOperatorTable.DIVIDE)
          .collect(toImmutableMap(ofNumbers -> ofNumbers, Undecided::new));

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (node instanceof SqlBasicCall call) {
      call.setOperator(UNDECIDED.getOrDefault(call.getOperator(), call.getOperator()));
    }
    return node;
  }

  /** Stands for either operator until the types are known. */
  private static final class Undecided extends SqlBinaryOperator {

    private final SqlBinaryOperator ofNumbers;

    Undecided(SqlBinaryOperator ofNumbers) {
      super(
          ofNumbers.getName(),
          ofNumbers.getKind(),
          ofNumbers.getLeftPrec(),
          ofNumbers.getLeftPrec() < ofNumbers.getRightPrec(),
          ofNumbers.getReturnTypeInference(),
          ofNumbers.getOperandTypeInference(),
          ofNumbers.getOperandTypeChecker());
      this.ofNumbers = ofNumbers;
    }

    @Override
    public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
      RelDataType left = validator.deriveType(scope, call.operand(0));
      RelDataType right = validator.deriveType(scope, call.operand(1));
      if (isSum() && (isTimestampAndNumber(left, right) || isTimestampAndNumber(right, left))) {
        throw new StateException(
            SqlState.INVALID_STATEMENT,
            "A number cannot be added to a timestamp or taken from it; write DATEADD(day, n, time),"
                + " or with another part of a time.",
            null);
      }
      SqlOperator decided = ofTimes(left, right).orElse(ofNumbers);
      ((SqlBasicCall) call).setOperator(decided);
      return decided.deriveType(validator, scope, call);
    }

    private Optional<SqlOperator> ofTimes(RelDataType left, RelDataType right) {
      return isSum()
          ? TimeSums.of(getKind() == SqlKind.PLUS, left, right)
          : IntervalProducts.of(getKind() == SqlKind.TIMES, left, right);
    }

    private boolean isSum() {
      return getKind() == SqlKind.PLUS || getKind() == SqlKind.MINUS;
    }

    private static boolean isTimestampAndNumber(RelDataType one, RelDataType other) {
      return SqlTypeFamily.TIMESTAMP.getTypeNames().contains(one.getSqlTypeName())
          && SqlTypeUtil.isNumeric(other);
    }
  }
}
