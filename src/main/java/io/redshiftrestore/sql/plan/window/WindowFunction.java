package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.sql.function.declaration.Measures;
import java.util.Objects;
import java.util.Optional;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.util.Optionality;

/**
 * A function before {@code OVER}, with the way to compute it.
 *
 * <p>Calcite 1.42 has functions of these names, but types some of them as never NULL that can be,
 * forgets {@code EXCLUDE} when it does, takes AVG and the variances apart into sums that lose
 * digits, and refuses arguments and frames that PostgreSQL accepts.
 */
public final class WindowFunction extends SqlAggFunction {

  static final WindowFunction MEDIAN =
      new WindowFunction(
          "MEDIAN",
          SqlKind.OTHER_FUNCTION,
          Measures.between(0),
          Measures.behind(),
          new FrameAggregate(call -> new Percentile(call, true, false)),
          false);

  static final WindowFunction RATIO_TO_REPORT =
      new WindowFunction(
          "RATIO_TO_REPORT",
          SqlKind.OTHER_FUNCTION,
          ReturnTypes.DOUBLE_NULLABLE,
          OperandTypes.NUMERIC,
          new ShareOfSum(),
          false);

  static final WindowFunction LISTAGG_DISTINCT =
      new WindowFunction(
          "LISTAGG DISTINCT",
          SqlKind.LISTAGG,
          ReturnTypes.ARG0_FORCE_NULLABLE,
          OperandTypes.STRING.or(OperandTypes.STRING_STRING),
          new FrameAggregate(call -> new DistinctAccumulator(call, new TextAccumulator(call))),
          false);

  private final Calculation calculation;
  private final boolean nullTreatment;

  private WindowFunction(
      String name,
      SqlKind kind,
      SqlReturnTypeInference type,
      SqlOperandTypeChecker arguments,
      Calculation calculation,
      boolean nullTreatment) {
    super(
        name,
        null,
        kind,
        type,
        null,
        arguments,
        SqlFunctionCategory.NUMERIC,
        false,
        // It is never without, but Calcite looks for aggregates only in what may be.
        false,
        Optionality.FORBIDDEN);
    this.calculation = calculation;
    this.nullTreatment = nullTreatment;
  }

  /** Returns a function that ranks rows. */
  static WindowFunction ranking(
      SqlKind kind,
      SqlReturnTypeInference type,
      SqlOperandTypeChecker arguments,
      Calculation calculation) {
    return new WindowFunction(kind.name(), kind, type, arguments, calculation, false);
  }

  /** Returns a function that fetches a value of another row, which there may not be. */
  static WindowFunction value(
      SqlAggFunction function, SqlOperandTypeChecker arguments, Calculation calculation) {
    return new WindowFunction(
        function.getName(),
        function.getKind(),
        Objects.requireNonNull(function.getReturnTypeInference())
            .andThen(SqlTypeTransforms.FORCE_NULLABLE),
        arguments,
        calculation,
        true);
  }

  /** Returns an aggregate function, of the types that Calcite gives it without {@code OVER}. */
  static WindowFunction aggregate(SqlAggFunction function, Accumulator.Factory accumulator) {
    return aggregate(
        function, Objects.requireNonNull(function.getReturnTypeInference()), accumulator);
  }

  /** Returns an aggregate function of a type of its own. */
  static WindowFunction aggregate(
      SqlAggFunction function, SqlReturnTypeInference type, Accumulator.Factory accumulator) {
    return new WindowFunction(
        function.getName(),
        function.getKind(),
        type.andThen(SqlTypeTransforms.FORCE_NULLABLE),
        Objects.requireNonNull(function.getOperandTypeChecker()),
        new FrameAggregate(accumulator),
        false);
  }

  /** Returns a percentile of the values of its last argument, in the order of its fraction. */
  static WindowFunction percentile(String name, boolean interpolates, RelCollation order) {
    boolean descending = order.getFieldCollations().get(0).getDirection().isDescending();
    return new WindowFunction(
        name + " WITHIN GROUP " + order,
        SqlKind.OTHER_FUNCTION,
        interpolates
            ? Measures.between(1)
            : ReturnTypes.ARG1.andThen(SqlTypeTransforms.FORCE_NULLABLE),
        interpolates
            ? Measures.behind(SqlTypeFamily.NUMERIC)
            : OperandTypes.family(SqlTypeFamily.NUMERIC, SqlTypeFamily.ANY),
        new FrameAggregate(call -> new Percentile(call, interpolates, descending)),
        false);
  }

  /** Returns the function that sees the rows of a frame in an order, if it is an aggregate. */
  Optional<WindowFunction> inOrder(int arguments, RelCollation order) {
    return calculation instanceof FrameAggregate aggregate
        ? Optional.of(
            new WindowFunction(
                getName() + " WITHIN GROUP " + order,
                getKind(),
                Objects.requireNonNull(getReturnTypeInference()),
                OperandTypes.VARIADIC,
                new FrameAggregate(
                    call -> new OrderedAccumulator(call, arguments, order, aggregate.function())),
                false))
        : Optional.empty();
  }

  Calculation calculation() {
    return calculation;
  }

  @Override
  public boolean allowsNullTreatment() {
    return nullTreatment;
  }

  /** Keeps this function, where Calcite would look its own of the same name up. */
  @Override
  public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
    for (SqlNode operand : call.getOperandList()) {
      validator.deriveType(scope, operand);
    }
    return validateOperands(validator, scope, call);
  }
}
