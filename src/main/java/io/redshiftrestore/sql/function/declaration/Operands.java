package io.redshiftrestore.sql.function.declaration;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandMetadata;
import org.apache.calcite.sql.type.SqlOperandTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * What a function takes. An operand of another kind is cast to the kind asked for where Redshift
 * casts it, and a parameter has the kind that its place asks for.
 *
 * @param required the operands that every call has
 * @param optional what may follow them
 * @param rest of which any number may follow all those; null when none may
 */
public record Operands(
    List<SqlTypeFamily> required, List<SqlTypeFamily> optional, @Nullable SqlTypeFamily rest)
    implements SqlOperandMetadata {

  public Operands {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  private SqlTypeFamily family(int operand) {
    if (operand < required.size()) {
      return required.get(operand);
    }
    int further = operand - required.size();
    return further < optional.size()
        ? optional.get(further)
        : rest == null ? SqlTypeFamily.ANY : rest;
  }

  private List<SqlTypeFamily> families(int count) {
    List<SqlTypeFamily> families = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      families.add(family(i));
    }
    return families;
  }

  @Override
  public boolean checkOperandTypes(SqlCallBinding call, boolean throwOnFailure) {
    return OperandTypes.family(families(call.getOperandCount()))
        .checkOperandTypes(call, throwOnFailure);
  }

  /** Returns what types parameters have in a call. */
  public SqlOperandTypeInference inference() {
    return (call, returned, types) -> {
      for (int i = 0; i < types.length; i++) {
        types[i] = call.getTypeFactory().createSqlType(typeOf(family(i)));
      }
    };
  }

  private static SqlTypeName typeOf(SqlTypeFamily family) {
    return switch (family) {
      case INTEGER -> SqlTypeName.BIGINT;
      case NUMERIC, EXACT_NUMERIC, APPROXIMATE_NUMERIC -> SqlTypeName.DOUBLE;
      case BOOLEAN -> SqlTypeName.BOOLEAN;
      default -> SqlTypeName.VARCHAR;
    };
  }

  @Override
  public SqlOperandCountRange getOperandCountRange() {
    return rest == null
        ? SqlOperandCountRanges.between(required.size(), required.size() + optional.size())
        : SqlOperandCountRanges.from(required.size());
  }

  @Override
  public boolean isOptional(int operand) {
    return operand >= required.size();
  }

  @Override
  public String getAllowedSignatures(SqlOperator operator, String name) {
    return OperandTypes.family(families(required.size() + optional.size()))
        .getAllowedSignatures(operator, name);
  }

  /** The operands' types are not fixed: each call's are cast to what it takes. */
  @Override
  public boolean isFixedParameters() {
    return false;
  }

  @Override
  public List<RelDataType> paramTypes(RelDataTypeFactory factory) {
    return families(required.size() + optional.size()).stream()
        .map(family -> factory.createSqlType(typeOf(family)))
        .toList();
  }

  @Override
  public List<String> paramNames() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < required.size() + optional.size(); i++) {
      names.add("operand" + i);
    }
    return names;
  }
}
