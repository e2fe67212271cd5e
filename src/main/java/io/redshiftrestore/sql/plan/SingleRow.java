package io.redshiftrestore.sql.plan;

import java.util.List;
import java.util.Objects;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.schema.ScalarFunction;
import org.apache.calcite.schema.impl.ScalarFunctionImpl;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.apache.calcite.tools.RelBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The check that a sub-query in the place of a value has one row at most, made where its value is
 * used: Calcite's {@code SINGLE_VALUE} refuses groups that nobody asks for.
 */
public final class SingleRow {

  private static final ScalarFunction CHECK =
      Objects.requireNonNull(ScalarFunctionImpl.create(SingleRow.class, "isSingle"));

  /** Takes the row around as well, and may not be moved to where that is not known yet. */
  private static final SqlOperator IS_SINGLE =
      new SqlUserDefinedFunction(
          new SqlIdentifier("IS_SINGLE", SqlParserPos.ZERO),
          SqlKind.OTHER_FUNCTION,
          ReturnTypes.BOOLEAN_NOT_NULL,
          null,
          OperandTypes.operandMetadata(
              List.of(SqlTypeFamily.NUMERIC, SqlTypeFamily.ANY),
              types ->
                  List.of(
                      types.createSqlType(SqlTypeName.BIGINT),
                      types.createSqlType(SqlTypeName.ANY)),
              index -> index == 0 ? "rows" : "around",
              index -> false),
          CHECK) {
        @Override
        public boolean isDeterministic() {
          return false;
        }
      };

  private SingleRow() {}

  /**
   * Returns a value that is an error if it is of several rows.
   *
   * @param around a column of the row around
   */
  static RexNode of(RexNode value, RexNode rows, RexNode around, RelBuilder builder) {
    return builder.call(
        SqlStdOperatorTable.CASE,
        builder.call(IS_SINGLE, rows, around),
        value,
        builder.getRexBuilder().makeNullLiteral(value.getType()));
  }

  /** Returns true, or fails; called by generated code. */
  public static boolean isSingle(@Nullable Long rows, @Nullable Object around) {
    if (rows != null && rows > 1) {
      throw new IllegalStateException("more than one value in agg SINGLE_VALUE");
    }
    return true;
  }
}
