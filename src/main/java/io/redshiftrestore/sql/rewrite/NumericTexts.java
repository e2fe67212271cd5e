package io.redshiftrestore.sql.rewrite;

import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** Writes {@code TEXT_TO_NUMERIC_ALT(text, precision, scale)} as the cast that it is. */
final class NumericTexts extends StatementRewrite {

  private static final int MOST_DIGITS = 38;

  @Override
  @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (!(node instanceof SqlCall call)
        || !call.getOperator().getName().equalsIgnoreCase("TEXT_TO_NUMERIC_ALT")
        || call.operandCount() == 0
        || call.operandCount() > 3
        || !call.getOperandList().stream().skip(1).allMatch(NumericTexts::isCount)) {
      return node;
    }
    SqlParserPos place = call.getParserPosition();
    int precision = count(call, 1, MOST_DIGITS);
    int scale = count(call, 2, 0);
    return SqlStdOperatorTable.CAST.createCall(
        place,
        call.operand(0),
        new SqlDataTypeSpec(
            new SqlBasicTypeNameSpec(SqlTypeName.DECIMAL, precision, scale, place), place));
  }

  private static boolean isCount(SqlNode operand) {
    return operand instanceof SqlNumericLiteral number && number.isInteger();
  }

  private static int count(SqlCall call, int operand, int otherwise) {
    return operand < call.operandCount()
        ? call.<SqlNumericLiteral>operand(operand).intValue(true)
        : otherwise;
  }
}
