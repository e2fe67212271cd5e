package io.redshiftrestore.sql.rewrite.convertlet;

import static io.redshiftrestore.sql.function.declaration.ScalarOperator.named;
import static org.apache.calcite.sql.type.ReturnTypes.BIGINT_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.BOOLEAN_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.DOUBLE_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.INTEGER_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.VARCHAR_NULLABLE;
import static org.apache.calcite.sql.type.SqlTypeFamily.BOOLEAN;
import static org.apache.calcite.sql.type.SqlTypeFamily.CHARACTER;
import static org.apache.calcite.sql.type.SqlTypeFamily.NUMERIC;

import io.redshiftrestore.sql.function.number.Bits;
import io.redshiftrestore.sql.function.number.NumberCasts;
import io.redshiftrestore.sql.function.text.TextValues;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql2rel.SqlRexContext;

/** How casts become row expressions, where PostgreSQL casts otherwise than Calcite 1.42. */
final class ValueCasts {

  private static final SqlFunction NEAREST =
      named("NEAREST").takes(NUMERIC).computedBy(BIGINT_NULLABLE, NumberCasts.class, "nearest");

  private static final SqlFunction DOUBLE_OF_TEXT =
      named("DOUBLE_OF_TEXT")
          .takes(CHARACTER)
          .computedBy(DOUBLE_NULLABLE, NumberCasts.class, "doubleOf");

  private static final SqlFunction REAL_OF_TEXT = real("REAL_OF_TEXT", CHARACTER);
  private static final SqlFunction REAL_OF_DOUBLE = real("REAL_OF_DOUBLE", NUMERIC);

  private static final SqlFunction DIGITS_OF_TEXT =
      named("DIGITS_OF_TEXT")
          .takes(CHARACTER)
          .computedBy(VARCHAR_NULLABLE, NumberCasts.class, "digitsOf");

  private static final SqlFunction BOOLEAN_OF_TEXT =
      named("BOOLEAN_OF_TEXT")
          .takes(CHARACTER)
          .computedBy(BOOLEAN_NULLABLE, TextValues.class, "booleanOf");

  private static final SqlFunction NUMBER_OF_BOOLEAN =
      named("NUMBER_OF_BOOLEAN").takes(BOOLEAN).computedBy(INTEGER_NULLABLE, Bits.class, "of");

  private static final SqlFunction UUID_OF_TEXT =
      named("UUID_OF_TEXT")
          .takes(CHARACTER)
          .computedBy(
              ReturnTypes.explicit(SqlTypeName.UUID).andThen(SqlTypeTransforms.TO_NULLABLE),
              TextValues.class,
              "uuidOf");

  private ValueCasts() {}

  private static SqlFunction real(String name, SqlTypeFamily from) {
    return named(name)
        .takes(from)
        .computedBy(
            ReturnTypes.explicit(SqlTypeName.REAL).andThen(SqlTypeTransforms.TO_NULLABLE),
            NumberCasts.class,
            "realOf");
  }

  /** Converts a cast. */
  static RexNode convert(SqlRexContext context, SqlCall call) {
    RexNode standard = RedshiftConvertlets.standard(context, call);
    if (standard instanceof RexLiteral literal
        && literal.getTypeName() != SqlTypeName.NULL
        && literal.getType().getSqlTypeName() == SqlTypeName.REAL) {
      // Without a cast, it would become infinite as code.
      NumberCasts.realOf(RexLiteral.numberValue(literal).doubleValue());
    }
    return corrected(standard, context.getRexBuilder());
  }

  /**
   * Converts what COALESCE says of an operand that it has seen not to be NULL. Calcite 1.42 leaves
   * the type of a NULL that is written out as it is, and then misses the type that it has told.
   */
  static RexNode notNull(SqlRexContext context, SqlCall call) {
    RexBuilder builder = context.getRexBuilder();
    RexNode value = context.convertExpression(call.operand(0));
    RelDataType type = builder.getTypeFactory().createTypeWithNullability(value.getType(), false);
    return RexLiteral.isNullLiteral(value)
        ? builder.makeAbstractCast(type, value, false)
        : builder.makeCast(type, value);
  }

  private static RexNode corrected(RexNode standard, RexBuilder builder) {
    if (!(standard instanceof RexCall cast) || cast.getKind() != SqlKind.CAST) {
      return standard;
    }
    RexNode value = cast.getOperands().get(0);
    RelDataType from = value.getType();
    SqlTypeName to = cast.getType().getSqlTypeName();
    if (hasFraction(from) && SqlTypeName.INT_TYPES.contains(to)) {
      return builder.makeAbstractCast(cast.getType(), builder.makeCall(NEAREST, value), false);
    } else if (SqlTypeUtil.isNumeric(from) && to == SqlTypeName.REAL) {
      return builder.makeCall(REAL_OF_DOUBLE, value);
    } else if (SqlTypeUtil.inCharFamily(from) && to == SqlTypeName.REAL) {
      return builder.makeCall(REAL_OF_TEXT, value);
    } else if (SqlTypeUtil.inCharFamily(from) && SqlTypeName.APPROX_TYPES.contains(to)) {
      return builder.makeAbstractCast(
          cast.getType(), builder.makeCall(DOUBLE_OF_TEXT, value), false);
    } else if (SqlTypeUtil.inCharFamily(from) && SqlTypeName.EXACT_TYPES.contains(to)) {
      return cast.clone(cast.getType(), List.of(builder.makeCall(DIGITS_OF_TEXT, value)));
    } else if (SqlTypeUtil.inCharFamily(from) && to == SqlTypeName.BOOLEAN) {
      return builder.makeCall(BOOLEAN_OF_TEXT, value);
    } else if (SqlTypeUtil.inCharFamily(from) && to == SqlTypeName.UUID) {
      return builder.makeCall(UUID_OF_TEXT, value);
    } else if (from.getSqlTypeName() == SqlTypeName.BOOLEAN && SqlTypeName.INT_TYPES.contains(to)) {
      return builder.makeAbstractCast(
          cast.getType(), builder.makeCall(NUMBER_OF_BOOLEAN, value), false);
    }
    return SqlTypeUtil.inCharFamily(cast.getType()) ? TextCasts.corrected(cast, builder) : cast;
  }

  private static boolean hasFraction(RelDataType type) {
    return SqlTypeUtil.isApproximateNumeric(type) || SqlTypeUtil.isDecimal(type);
  }
}
