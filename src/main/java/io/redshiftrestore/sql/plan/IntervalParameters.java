package io.redshiftrestore.sql.plan;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * Parameters that are intervals, as the whole numbers that hold these. Calcite 1.42 takes what is
 * bound for a count of seconds, which it makes milliseconds again, and fails with a NULL.
 */
final class IntervalParameters extends ExpressionShuttle {

  IntervalParameters(RexBuilder builder) {
    super(
        new RexShuttle() {
          @Override
          public RexNode visitDynamicParam(RexDynamicParam parameter) {
            RelDataType interval = parameter.getType();
            return SqlTypeUtil.isInterval(interval)
                ? builder.makeReinterpretCast(
                    interval,
                    builder.makeDynamicParam(
                        number(builder.getTypeFactory(), interval), parameter.getIndex()),
                    builder.makeLiteral(false))
                : parameter;
          }
        });
  }

  private static RelDataType number(RelDataTypeFactory types, RelDataType interval) {
    SqlTypeName name =
        SqlTypeName.YEAR_INTERVAL_TYPES.contains(interval.getSqlTypeName())
            ? SqlTypeName.INTEGER
            : SqlTypeName.BIGINT;
    return types.createTypeWithNullability(types.createSqlType(name), interval.isNullable());
  }
}
