package io.redshiftrestore.sql.function.declaration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlOperandMetadata;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlOperandTypeInference;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * The operands of an aggregate function whose first one is a measure, between two of which others
 * lie: a number, a date or a time.
 */
public final class Measures implements SqlOperandMetadata {

  private final Operands numbers;
  private final Operands times;

  private Measures(Operands numbers, Operands times) {
    this.numbers = numbers;
    this.times = times;
  }

  /** Returns the operands of a function that has the given ones behind the measure. */
  public static Measures and(SqlTypeFamily... further) {
    return new Measures(
        operands(SqlTypeFamily.NUMERIC, further), operands(SqlTypeFamily.DATETIME, further));
  }

  private static Operands operands(SqlTypeFamily first, SqlTypeFamily[] further) {
    return new Operands(
        Stream.concat(Stream.of(first), Arrays.stream(further)).toList(), List.of(), null);
  }

  /** Returns what checks that a measure is the last operand, behind the given ones. */
  public static SqlOperandTypeChecker behind(SqlTypeFamily... others) {
    return OperandTypes.or(
        OperandTypes.family(
            Stream.concat(Arrays.stream(others), Stream.of(SqlTypeFamily.NUMERIC)).toList()),
        OperandTypes.family(
            Stream.concat(Arrays.stream(others), Stream.of(SqlTypeFamily.DATETIME)).toList()));
  }

  /** Returns the type of what lies between measures: a time as they are, or DOUBLE. */
  public static SqlReturnTypeInference between(int operand) {
    SqlReturnTypeInference type =
        call ->
            SqlTypeUtil.isDatetime(call.getOperandType(operand))
                ? call.getOperandType(operand)
                : ReturnTypes.DOUBLE.inferReturnType(call);
    return type.andThen(SqlTypeTransforms.FORCE_NULLABLE);
  }

  @Override
  public boolean checkOperandTypes(SqlCallBinding call, boolean throwOnFailure) {
    return (SqlTypeUtil.isDatetime(call.getOperandType(0)) ? times : numbers)
        .checkOperandTypes(call, throwOnFailure);
  }

  /** Returns what types parameters have in a call: a measure is a number. */
  public SqlOperandTypeInference inference() {
    return numbers.inference();
  }

  @Override
  public SqlOperandCountRange getOperandCountRange() {
    return numbers.getOperandCountRange();
  }

  @Override
  public String getAllowedSignatures(SqlOperator operator, String name) {
    return numbers.getAllowedSignatures(operator, name)
        + " or "
        + times.getAllowedSignatures(operator, name);
  }

  /** The operands' types are not fixed: each call's are cast to what it takes. */
  @Override
  public boolean isFixedParameters() {
    return false;
  }

  @Override
  public List<RelDataType> paramTypes(RelDataTypeFactory factory) {
    return numbers.paramTypes(factory);
  }

  @Override
  public List<String> paramNames() {
    return numbers.paramNames();
  }
}
