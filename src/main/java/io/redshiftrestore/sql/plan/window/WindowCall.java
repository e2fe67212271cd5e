package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.plan.window.frame.Argument;
import io.redshiftrestore.sql.plan.window.frame.Arguments;
import io.redshiftrestore.sql.plan.window.frame.Frames;
import io.redshiftrestore.sql.plan.window.frame.Partition;
import java.util.List;
import org.apache.calcite.rel.core.Window;
import org.apache.calcite.schema.impl.AggregateFunctionImpl;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.validate.SqlUserDefinedAggFunction;
import org.jspecify.annotations.Nullable;

/** A call of a window function. */
record WindowCall(
    Calculation calculation, List<Argument> arguments, boolean ignoreNulls, ResultType type) {

  WindowCall {
    arguments = List.copyOf(arguments);
  }

  static WindowCall of(Window.RexWinAggCall call, Arguments arguments) {
    return new WindowCall(
        calculation((SqlAggFunction) call.getOperator()),
        arguments.all(call.getOperands()),
        call.ignoreNulls,
        new ResultType(call.getType()));
  }

  private static Calculation calculation(SqlAggFunction function) {
    if (function instanceof WindowFunction own) {
      return own.calculation();
    } else if (function.getKind() == SqlKind.COUNT || function.getKind() == SqlKind.REGR_COUNT) {
      return new FrameAggregate(CountAccumulator::new);
    } else if (function instanceof SqlUserDefinedAggFunction userDefined
        && userDefined.function instanceof AggregateFunctionImpl methods) {
      return new FrameAggregate(call -> new UserDefinedAccumulator(call, methods));
    }
    return WindowFunctions.named(function.getName())
        .map(WindowFunction::calculation)
        .orElseThrow(
            () ->
                new StateException(
                    SqlState.NOT_SUPPORTED,
                    "%s is not supported before OVER; compute it in a sub-query with GROUP BY."
                        .formatted(function.getName()),
                    null));
  }

  /** Returns the first argument for a row. */
  @Nullable Object argument(@Nullable Object[] row) {
    return arguments.get(0).of(row);
  }

  /** Returns an argument for a row, and what stands for it if it is not given. */
  @Nullable Object argument(int index, @Nullable Object[] row, @Nullable Object otherwise) {
    return index < arguments.size() ? arguments.get(index).of(row) : otherwise;
  }

  WindowCall withArguments(List<Argument> others) {
    return new WindowCall(calculation, others, ignoreNulls, type);
  }

  RowValue over(Partition partition, Frames frames) {
    RowValue values = calculation.over(this, partition, frames);
    return row -> type.of(values.at(row));
  }
}
