package io.redshiftrestore.sql.function;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;

/** What the validator resolves the name of a {@link SystemFunction} to. */
final class SystemOperator extends SqlUserDefinedFunction {

  /**
   * Creates the operator.
   *
   * @param syntax whether parentheses may be left out
   */
  SystemOperator(SystemFunction function, SqlSyntax syntax) {
    super(
        new SqlIdentifier(function.name(), SqlParserPos.ZERO),
        SqlKind.OTHER_FUNCTION,
        binding -> function.getReturnType(binding.getTypeFactory()),
        InferTypes.VARCHAR_1024,
        OperandTypes.operandMetadata(
            function.getParameters().stream().map(parameter -> SqlTypeFamily.ANY).toList(),
            types -> types(function, types),
            place -> function.getParameters().get(place).getName(),
            place -> function.getParameters().get(place).isOptional()),
        function,
        syntax);
  }

  private static List<RelDataType> types(SystemFunction function, RelDataTypeFactory types) {
    return function.getParameters().stream().map(parameter -> parameter.getType(types)).toList();
  }

  /** Its answer is of the connection, and so is not computed before the query runs. */
  @Override
  public boolean isDynamicFunction() {
    return true;
  }
}
