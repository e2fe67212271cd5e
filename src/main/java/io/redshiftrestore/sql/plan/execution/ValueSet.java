package io.redshiftrestore.sql.plan.execution;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.CallImplementor;
import org.apache.calcite.adapter.enumerable.NullPolicy;
import org.apache.calcite.adapter.enumerable.RexImpTable;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUnknownAs;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableFunction;
import org.apache.calcite.schema.ScalarFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.apache.calcite.util.NlsString;
import org.apache.calcite.util.Sarg;
import org.jspecify.annotations.Nullable;

/**
 * The values of a long IN or NOT IN.
 *
 * @param values texts, or numbers without trailing zeros
 * @param without whether it is a NOT IN
 * @param ofNull what it is of NULL
 */
public record ValueSet(Set<Object> values, boolean without, RexUnknownAs ofNull) {

  /** Keeps the values for itself. */
  public ValueSet {
    values = Set.copyOf(values);
  }

  /** Returns how many values or ranges a search has. */
  static int size(RexLiteral searched) {
    return sarg(searched).rangeSet.asRanges().size();
  }

  private static Sarg<?> sarg(RexNode searched) {
    return Objects.requireNonNull(((RexLiteral) searched).getValueAs(Sarg.class));
  }

  /** Returns the set of a search for texts or whole and decimal numbers. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // Each Sarg is of one comparable type.
  static Optional<ValueSet> of(RexCall search) {
    Sarg sarg = sarg(search.getOperands().get(1));
    boolean without = sarg.isComplementedPoints();
    RelDataType type = search.getOperands().get(0).getType();
    boolean comparable =
        type.getSqlTypeName() == SqlTypeName.VARCHAR
            || SqlTypeName.EXACT_TYPES.contains(type.getSqlTypeName());
    if (!comparable || !(sarg.isPoints() || without)) {
      return Optional.empty();
    }
    RangeSet points = without ? sarg.rangeSet.complement() : sarg.rangeSet;
    Set<Object> values = new HashSet<>();
    for (Range range : (Set<Range>) points.asRanges()) {
      if (range.lowerBoundType() != BoundType.CLOSED) {
        return Optional.empty();
      }
      values.add(plain(range.lowerEndpoint()));
    }
    return Optional.of(new ValueSet(values, without, sarg.nullAs));
  }

  private static Object plain(Object value) {
    if (value instanceof NlsString text) {
      return text.getValue();
    } else if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros();
    }
    return value instanceof Number number
        ? BigDecimal.valueOf(number.longValue()).stripTrailingZeros()
        : value;
  }

  /** Returns whether a value is in the list, or not in it. Called by generated code. */
  public static @Nullable Boolean has(Object set, @Nullable Object value) {
    ValueSet all = (ValueSet) set;
    if (value == null) {
      return switch (all.ofNull) {
        case TRUE -> true;
        case FALSE -> false;
        case UNKNOWN -> null;
      };
    }
    return all.values.contains(plain(value)) != all.without;
  }

  /**
   * Returns the call that takes the place of a search.
   *
   * @param name by which an execution finds the set
   */
  RexNode call(RexBuilder builder, RexCall search, String name) {
    RexNode value = search.getOperands().get(0);
    return builder.makeCall(
        search.getType(),
        new SqlUserDefinedFunction(
            new SqlIdentifier(name, SqlParserPos.ZERO),
            SqlKind.OTHER_FUNCTION,
            ReturnTypes.explicit(search.getType()),
            InferTypes.FIRST_KNOWN,
            OperandTypes.operandMetadata(
                List.of(value.getType().getSqlTypeName().getFamily()),
                factory -> List.of(value.getType()),
                i -> "value",
                i -> false),
            new Lookup(name, search.getType())),
        List.of(value));
  }

  /** The generated code of the call. */
  private record Lookup(String name, RelDataType type)
      implements ScalarFunction, ImplementableFunction {

    @Override
    public CallImplementor getImplementor() {
      return RexImpTable.createImplementor(
          (translator, call, operands) -> {
            Expression set = Expressions.call(DataContext.ROOT, "get", Expressions.constant(name));
            return Expressions.call(ValueSet.class, "has", set, Expressions.box(operands.get(0)));
          },
          NullPolicy.NONE,
          false);
    }

    @Override
    public List<FunctionParameter> getParameters() {
      return List.of();
    }

    @Override
    public RelDataType getReturnType(RelDataTypeFactory factory) {
      return type;
    }
  }
}
