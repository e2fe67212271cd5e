package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.TimeSums;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.jspecify.annotations.Nullable;

/**
 * Lets {@code +} and {@code -} become an operator of times or Calcite's of numbers, as soon as the
 * types of their operands are known.
 */
final class TimeOperators extends StatementRewrite {

  private static final SqlOperator PLUS = new Undecided(SqlStdOperatorTable.PLUS);
  private static final SqlOperator MINUS = new Undecided(SqlStdOperatorTable.MINUS);

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (node instanceof SqlBasicCall call) {
      if (call.getOperator().equals(SqlStdOperatorTable.PLUS)) {
        call.setOperator(PLUS);
      } else if (call.getOperator().equals(SqlStdOperatorTable.MINUS)) {
        call.setOperator(MINUS);
      }
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
      readText(validator, scope, call, 0);
      readText(validator, scope, call, 1);
      RelDataType left = validator.deriveType(scope, call.operand(0));
      RelDataType right = validator.deriveType(scope, call.operand(1));
      if (isTimestampAndNumber(left, right) || isTimestampAndNumber(right, left)) {
        throw new StateException(
            SqlState.INVALID_STATEMENT,
            "A number cannot be added to a timestamp or taken from it; write DATEADD(day, n, time),"
                + " or with another part of a time.",
            null);
      }
      SqlOperator decided =
          TimeSums.of(ofNumbers.equals(SqlStdOperatorTable.PLUS), left, right).orElse(ofNumbers);
      ((SqlBasicCall) call).setOperator(decided);
      return decided.deriveType(validator, scope, call);
    }

    private void readText(
        SqlValidator validator, SqlValidatorScope scope, SqlCall call, int place) {
      if (call.operand(place) instanceof SqlCharStringLiteral text) {
        RelDataType beside = validator.deriveType(scope, call.operand(1 - place));
        if (TextsBesideTimes.isBeside(beside)) {
          boolean plus = ofNumbers.equals(SqlStdOperatorTable.PLUS);
          call.setOperand(place, TextsBesideTimes.read(plus, text, beside));
        }
      }
    }

    private static boolean isTimestampAndNumber(RelDataType one, RelDataType other) {
      return SqlTypeFamily.TIMESTAMP.getTypeNames().contains(one.getSqlTypeName())
          && SqlTypeUtil.isNumeric(other);
    }
  }
}
