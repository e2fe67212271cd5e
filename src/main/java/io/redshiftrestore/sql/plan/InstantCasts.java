package io.redshiftrestore.sql.plan;

import io.redshiftrestore.sql.function.TimeCasts;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Casts between times with and without a time zone, where Calcite adds a cast of its own, as in
 * {@code timestamptz = timestamp}. Calcite 1.42 loses the milliseconds.
 */
final class InstantCasts extends ExpressionShuttle {

  InstantCasts(RexBuilder builder) {
    super(
        new RexShuttle() {
          @Override
          public RexNode visitCall(RexCall call) {
            RexNode visited = super.visitCall(call);
            if (!visited.isA(SqlKind.CAST)) {
              return visited;
            }
            RexNode value = ((RexCall) visited).getOperands().get(0);
            RexNode cast =
                isInstant(value) || isInstant(visited)
                    ? TimeCasts.cast(builder, value, visited.getType())
                    : null;
            return cast == null ? visited : cast;
          }
        });
  }

  private static boolean isInstant(RexNode value) {
    return value.getType().getSqlTypeName() == SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
  }
}
