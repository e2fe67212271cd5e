package io.redshiftrestore.sql.plan;

import static io.redshiftrestore.sql.function.declaration.ScalarOperator.named;
import static org.apache.calcite.sql.type.SqlTypeFamily.INTEGER;
import static org.apache.calcite.sql.type.SqlTypeFamily.NUMERIC;

import io.redshiftrestore.sql.function.number.DoubleArithmetic;
import io.redshiftrestore.sql.function.number.NumberCasts;
import io.redshiftrestore.sql.function.number.Quotients;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * Makes arithmetic whose result does not fit its type an error. Calcite 1.42 has a pass of its own
 * for this, which forgets the operands of DECIMAL arithmetic, divides DECIMALs to 16 digits, and
 * lets DOUBLEs become infinite, or a zero below zero.
 */
final class CheckedArithmetic extends RelHomogeneousShuttle {

  private static final Map<SqlKind, SqlOperator> CHECKED =
      Map.of(
          SqlKind.PLUS, SqlStdOperatorTable.CHECKED_PLUS,
          SqlKind.MINUS, SqlStdOperatorTable.CHECKED_MINUS,
          SqlKind.TIMES, SqlStdOperatorTable.CHECKED_MULTIPLY,
          SqlKind.DIVIDE, SqlStdOperatorTable.CHECKED_DIVIDE,
          SqlKind.MINUS_PREFIX, SqlStdOperatorTable.CHECKED_UNARY_MINUS);

  private static final SqlFunction QUOTIENT =
      named("QUOTIENT")
          .takes(NUMERIC, NUMERIC, INTEGER)
          .computedBy(ReturnTypes.ARG0_NULLABLE, Quotients.class, "quotient");

  private static final Map<SqlKind, SqlFunction> OF_DOUBLES =
      Map.of(
          SqlKind.PLUS, ofDoubles("plus"),
          SqlKind.MINUS, ofDoubles("minus"),
          SqlKind.TIMES, ofDoubles("times"),
          SqlKind.DIVIDE, ofDoubles("divide"));

  private static final SqlFunction NARROWED =
      named("NARROWED")
          .takes(NUMERIC)
          .computedBy(
              ReturnTypes.explicit(SqlTypeName.REAL).andThen(SqlTypeTransforms.TO_NULLABLE),
              NumberCasts.class,
              "realOf");

  private static final SqlFunction UNSIGNED_ZERO =
      named("UNSIGNED_ZERO")
          .takes(NUMERIC)
          .computedBy(ReturnTypes.DOUBLE_NULLABLE, DoubleArithmetic.class, "unsigned");

  private final RexBuilder builder;

  CheckedArithmetic(RexBuilder builder) {
    this.builder = builder;
  }

  @Override
  public RelNode visit(RelNode node) {
    return super.visitChildren(node).accept(new Checks());
  }

  private final class Checks extends RexShuttle {

    @Override
    public RexNode visitSubQuery(RexSubQuery query) {
      RexSubQuery visited = (RexSubQuery) super.visitSubQuery(query);
      return visited.clone(visited.rel.accept(CheckedArithmetic.this));
    }

    @Override
    public RexNode visitCall(RexCall call) {
      RexNode visited = super.visitCall(call);
      if (!(visited instanceof RexCall arithmetic)) {
        return visited;
      } else if (mayBeNegativeZero(arithmetic)) {
        return builder.ensureType(
            arithmetic.getType(), builder.makeCall(UNSIGNED_ZERO, arithmetic), true);
      }
      return CHECKED.containsKey(arithmetic.getKind()) ? checked(arithmetic) : visited;
    }
  }

  private static boolean mayBeNegativeZero(RexCall call) {
    return SqlTypeUtil.isApproximateNumeric(call.getType())
        && (call.getKind() == SqlKind.MINUS_PREFIX || call.getKind() == SqlKind.CEIL);
  }

  private RexNode checked(RexCall call) {
    RelDataType type = call.getType();
    boolean ofNumbers =
        call.getOperands().stream().allMatch(operand -> SqlTypeUtil.isNumeric(operand.getType()));
    if (ofNumbers && SqlTypeName.INT_TYPES.contains(type.getSqlTypeName())) {
      List<RexNode> operands = call.getOperands().stream().map(each -> as(type, each)).toList();
      return builder.makeCall(type, CHECKED.get(call.getKind()), operands);
    } else if (ofNumbers && type.getSqlTypeName() == SqlTypeName.DECIMAL) {
      return builder.makeAbstractCast(type, unbounded(call), false);
    } else if (ofNumbers
        && SqlTypeName.APPROX_TYPES.contains(type.getSqlTypeName())
        && OF_DOUBLES.containsKey(call.getKind())) {
      RexNode result = ofDoubles(call);
      return type.getSqlTypeName() == SqlTypeName.REAL
          ? builder.makeCall(NARROWED, result)
          : builder.ensureType(type, result, true);
    }
    return call;
  }

  private RexNode ofDoubles(RexCall call) {
    RelDataType type = builder.getTypeFactory().createSqlType(SqlTypeName.DOUBLE);
    List<RexNode> operands = call.getOperands().stream().map(each -> as(type, each)).toList();
    return builder.makeCall(OF_DOUBLES.get(call.getKind()), operands);
  }

  private static SqlFunction ofDoubles(String method) {
    return named("DOUBLE_" + method.toUpperCase(Locale.ROOT))
        .takes(NUMERIC, NUMERIC)
        .computedBy(ReturnTypes.DOUBLE_NULLABLE, DoubleArithmetic.class, method);
  }

  private RexNode as(RelDataType type, RexNode operand) {
    RelDataType same =
        builder.getTypeFactory().createTypeWithNullability(type, operand.getType().isNullable());
    return builder.ensureType(same, operand, true);
  }

  private RexNode unbounded(RexCall call) {
    return call.getKind() == SqlKind.DIVIDE
        ? builder.makeCall(
            call.getType(),
            QUOTIENT,
            List.of(
                call.getOperands().get(0),
                call.getOperands().get(1),
                builder.makeExactLiteral(BigDecimal.valueOf(call.getType().getScale()))))
        : call;
  }
}
