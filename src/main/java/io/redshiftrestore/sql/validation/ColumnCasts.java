package io.redshiftrestore.sql.validation;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql.validate.implicit.TypeCoercionImpl;

/**
 * Calcite's casts that nobody wrote, and casts of columns of queries, which it would leave out
 * where it takes a text of some length for one of any.
 */
final class ColumnCasts extends TypeCoercionImpl {

  private boolean asked;

  ColumnCasts(RelDataTypeFactory types, SqlValidator validator) {
    super(types, validator);
  }

  /** Casts a column of one of the queries of a set operation, which have types already. */
  void cast(SqlCall operation, int query, int column, RelDataType type) {
    SqlNode rows = operation.operand(query);
    boolean nullable =
        validator.getValidatedNodeType(rows).getFieldList().get(column).getType().isNullable();
    asked = true;
    try {
      rowTypeCoercion(
          validator.getOverScope(operation),
          rows,
          column,
          factory.createTypeWithNullability(type, nullable));
    } finally {
      asked = false;
    }
  }

  @Override
  protected boolean needToCast(
      SqlValidatorScope scope, SqlNode node, RelDataType type, SqlTypeMappingRule rule) {
    return asked || super.needToCast(scope, node, type, rule);
  }
}
