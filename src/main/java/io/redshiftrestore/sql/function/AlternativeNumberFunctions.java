package io.redshiftrestore.sql.function;

import static io.redshiftrestore.sql.function.declaration.ScalarOperator.named;
import static org.apache.calcite.sql.type.ReturnTypes.INTEGER_NULLABLE;
import static org.apache.calcite.sql.type.SqlTypeFamily.CHARACTER;
import static org.apache.calcite.sql.type.SqlTypeFamily.INTEGER;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.RedshiftFunction.Family;
import io.redshiftrestore.sql.function.number.AlternativeTexts;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.SqlTypeName;

/** Functions that read numbers as Teradata writes them. */
final class AlternativeNumberFunctions {

  private static final int MOST_DIGITS = 38;

  static final List<RedshiftFunction> ALL =
      List.of(
          new RedshiftFunction(
              named("TEXT_TO_INT_ALT")
                  .takes(CHARACTER)
                  .computedBy(INTEGER_NULLABLE, AlternativeTexts.class, "wholeNumber"),
              Family.NUMERIC,
              "TEXT_TO_INT_ALT(text)",
              "The whole number that a text shows, without its fraction; the sign may follow.",
              "r_TEXT_TO_INT_ALT"),
          new RedshiftFunction(
              named("TEXT_TO_NUMERIC_ALT")
                  .takes(CHARACTER)
                  .optionally(INTEGER, INTEGER)
                  .computedBy(AlternativeNumberFunctions::sized, AlternativeTexts.class, "decimal"),
              Family.NUMERIC,
              "TEXT_TO_NUMERIC_ALT(text [, precision [, scale]])",
              "The number that a text shows, rounded to its scale; the sign may follow.",
              "r_TEXT_TO_NUMERIC_ALT"));

  private AlternativeNumberFunctions() {}

  private static RelDataType sized(SqlOperatorBinding call) {
    RelDataTypeFactory factory = call.getTypeFactory();
    int precision = literal(call, 1, MOST_DIGITS);
    int scale = literal(call, 2, 0);
    return factory.createTypeWithNullability(
        factory.createSqlType(SqlTypeName.DECIMAL, precision, scale),
        call.getOperandType(0).isNullable());
  }

  private static int literal(SqlOperatorBinding call, int operand, int otherwise) {
    if (operand >= call.getOperandCount()) {
      return otherwise;
    }
    Integer count =
        call.isOperandLiteral(operand, false)
            ? call.getOperandLiteralValue(operand, Integer.class)
            : null;
    if (count == null || count < 0 || count > MOST_DIGITS) {
      throw new StateException(
          SqlState.BAD_VALUE,
          "TEXT_TO_NUMERIC_ALT takes a precision and a scale from 0 to 38, as numbers.",
          null);
    }
    return count;
  }
}
