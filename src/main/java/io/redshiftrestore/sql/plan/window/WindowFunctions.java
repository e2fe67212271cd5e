package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.sql.plan.window.frame.ValueOrder;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;

/** The functions that have a meaning of their own before {@code OVER}. */
public final class WindowFunctions {

  private static final SqlOperandTypeChecker NEIGHBOR =
      OperandTypes.ANY
          .or(OperandTypes.ANY_NUMERIC)
          .or(OperandTypes.ANY_NUMERIC_ANY.and(OperandTypes.same(3, 0, 2)));

  private static final Map<String, WindowFunction> BY_NAME =
      Stream.of(
              WindowFunction.ranking(
                  SqlKind.ROW_NUMBER, ReturnTypes.BIGINT, OperandTypes.NILADIC, Ranking.ROW_NUMBER),
              WindowFunction.ranking(
                  SqlKind.RANK, ReturnTypes.BIGINT, OperandTypes.NILADIC, Ranking.RANK),
              WindowFunction.ranking(
                  SqlKind.DENSE_RANK, ReturnTypes.BIGINT, OperandTypes.NILADIC, Ranking.DENSE_RANK),
              WindowFunction.ranking(
                  SqlKind.PERCENT_RANK,
                  ReturnTypes.DOUBLE,
                  OperandTypes.NILADIC,
                  Ranking.PERCENT_RANK),
              WindowFunction.ranking(
                  SqlKind.CUME_DIST, ReturnTypes.DOUBLE, OperandTypes.NILADIC, Ranking.CUME_DIST),
              WindowFunction.ranking(
                  SqlKind.NTILE,
                  ReturnTypes.BIGINT_FORCE_NULLABLE,
                  OperandTypes.NUMERIC,
                  Buckets.NTILE),
              WindowFunction.value(SqlStdOperatorTable.LAG, NEIGHBOR, Neighbor.LAG),
              WindowFunction.value(SqlStdOperatorTable.LEAD, NEIGHBOR, Neighbor.LEAD),
              WindowFunction.value(
                  SqlStdOperatorTable.FIRST_VALUE, OperandTypes.ANY, FrameValue.FIRST_VALUE),
              WindowFunction.value(
                  SqlStdOperatorTable.LAST_VALUE, OperandTypes.ANY, FrameValue.LAST_VALUE),
              WindowFunction.value(
                  SqlStdOperatorTable.NTH_VALUE, OperandTypes.ANY_NUMERIC, FrameValue.NTH_VALUE),
              WindowFunction.aggregate(SqlStdOperatorTable.SUM, Accumulators::sum),
              WindowFunction.aggregate(SqlStdOperatorTable.AVG, Accumulators::mean),
              WindowFunction.aggregate(
                  SqlStdOperatorTable.MIN, Reduction.by(WindowFunctions::least)),
              WindowFunction.aggregate(
                  SqlStdOperatorTable.MAX, Reduction.by(WindowFunctions::greatest)),
              ofDouble(SqlStdOperatorTable.VAR_POP, Accumulators.variance(0)),
              ofDouble(SqlStdOperatorTable.VAR_SAMP, Accumulators.variance(1)),
              ofDouble(SqlStdOperatorTable.VARIANCE, Accumulators.variance(1)),
              ofDouble(SqlStdOperatorTable.STDDEV_POP, Accumulators.deviation(0)),
              ofDouble(SqlStdOperatorTable.STDDEV_SAMP, Accumulators.deviation(1)),
              ofDouble(SqlStdOperatorTable.STDDEV, Accumulators.deviation(1)),
              WindowFunction.aggregate(
                  SqlStdOperatorTable.EVERY, Reduction.by(WindowFunctions::least)),
              WindowFunction.aggregate(
                  SqlStdOperatorTable.SOME, Reduction.by(WindowFunctions::greatest)),
              WindowFunction.aggregate(
                  SqlLibraryOperators.BOOL_AND, Reduction.by(WindowFunctions::least)),
              WindowFunction.aggregate(
                  SqlLibraryOperators.BOOL_OR, Reduction.by(WindowFunctions::greatest)),
              WindowFunction.aggregate(
                  SqlStdOperatorTable.BIT_AND, Reduction.ofBits((one, other) -> one & other)),
              WindowFunction.aggregate(
                  SqlStdOperatorTable.BIT_OR, Reduction.ofBits((one, other) -> one | other)),
              WindowFunction.aggregate(
                  SqlStdOperatorTable.BIT_XOR, Reduction.ofBits((one, other) -> one ^ other)),
              WindowFunction.aggregate(
                  SqlStdOperatorTable.ANY_VALUE, Reduction.by((one, other) -> one)),
              WindowFunction.MEDIAN,
              WindowFunction.RATIO_TO_REPORT,
              WindowFunction.aggregate(SqlLibraryOperators.STRING_AGG, TextAccumulator::new),
              WindowFunction.aggregate(SqlStdOperatorTable.LISTAGG, TextAccumulator::new),
              WindowFunction.LISTAGG_DISTINCT,
              WindowFunction.aggregate(SqlLibraryOperators.ARRAY_AGG, ArrayAccumulator::new))
          .collect(Collectors.toUnmodifiableMap(WindowFunction::getName, Function.identity()));

  private WindowFunctions() {}

  /** Returns the function of a name in capitals. */
  public static Optional<WindowFunction> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Returns the function of a name with DISTINCT before its argument: LISTAGG alone has one. */
  public static Optional<WindowFunction> ofDistinctValues(String name) {
    return name.equals("LISTAGG") ? Optional.of(WindowFunction.LISTAGG_DISTINCT) : Optional.empty();
  }

  /** Returns whether the values of a function are those without the rows whose argument is NULL. */
  public static boolean passOverNull(String name) {
    return name.equals("COUNT")
        || (BY_NAME.containsKey(name)
            && BY_NAME.get(name).calculation() instanceof FrameAggregate
            && !name.equals("ARRAY_AGG"));
  }

  /**
   * Returns the function of a name that sees its rows in an order.
   *
   * @param arguments how many arguments stand before the keys of the order
   * @param order the order by the arguments that follow, counted from 0
   */
  public static Optional<WindowFunction> inOrder(String name, int arguments, RelCollation order) {
    return switch (name) {
      case "PERCENTILE_CONT" -> Optional.of(WindowFunction.percentile(name, true, order));
      case "PERCENTILE_DISC" -> Optional.of(WindowFunction.percentile(name, false, order));
      default -> named(name).flatMap(function -> function.inOrder(arguments, order));
    };
  }

  private static WindowFunction ofDouble(SqlAggFunction function, Accumulator.Factory accumulator) {
    return WindowFunction.aggregate(function, ReturnTypes.DOUBLE, accumulator);
  }

  private static Object least(Object one, Object other) {
    return ValueOrder.INSTANCE.compare(one, other) <= 0 ? one : other;
  }

  private static Object greatest(Object one, Object other) {
    return ValueOrder.INSTANCE.compare(one, other) >= 0 ? one : other;
  }
}
