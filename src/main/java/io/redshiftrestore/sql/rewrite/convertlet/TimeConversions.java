package io.redshiftrestore.sql.rewrite.convertlet;

import io.redshiftrestore.sql.function.TimeCasts;
import io.redshiftrestore.sql.function.TimeFunctions;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql2rel.SqlRexContext;

/** How casts and roundings of times become row expressions. */
final class TimeConversions {

  private TimeConversions() {}

  /** Converts a cast. */
  static RexNode cast(SqlRexContext context, SqlCall call) {
    if (!(call.operand(1) instanceof SqlIntervalQualifier)) {
      RexNode value = context.convertExpression(call.operand(0));
      RexNode cast = TimeCasts.cast(context.getRexBuilder(), value, type(context, call));
      if (cast != null) {
        return cast;
      }
    }
    return ValueCasts.convert(context, call);
  }

  /** Calcite 1.42 forgets the types of the casts that it writes into the branches of a UNION. */
  private static RelDataType type(SqlRexContext context, SqlCall call) {
    RelDataType type = context.getValidator().getValidatedNodeTypeIfKnown(call);
    return type == null ? RedshiftConvertlets.standard(context, call).getType() : type;
  }

  /** Converts {@code FLOOR(x TO part)} and {@code CEIL(x TO part)}. */
  static RexNode round(SqlRexContext context, SqlCall call) {
    if (call.operandCount() == 2 && call.operand(1) instanceof SqlIntervalQualifier part) {
      RexNode value = context.convertExpression(call.operand(0));
      return TimeFunctions.round(context.getRexBuilder(), call.getKind(), value, part);
    }
    return RedshiftConvertlets.standard(context, call);
  }
}
