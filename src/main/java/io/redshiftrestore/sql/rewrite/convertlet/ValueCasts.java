package io.redshiftrestore.sql.rewrite.convertlet;

import static io.redshiftrestore.sql.function.ScalarOperator.named;
import static org.apache.calcite.sql.type.ReturnTypes.BOOLEAN_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.DOUBLE_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.INTEGER_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.VARCHAR_NULLABLE;
import static org.apache.calcite.sql.type.SqlTypeFamily.ANY;
import static org.apache.calcite.sql.type.SqlTypeFamily.BOOLEAN;
import static org.apache.calcite.sql.type.SqlTypeFamily.CHARACTER;
import static org.apache.calcite.sql.type.SqlTypeFamily.NUMERIC;

import io.redshiftrestore.sql.function.number.Bits;
import io.redshiftrestore.sql.function.number.Rounding;
import io.redshiftrestore.sql.function.text.TextValues;
import io.redshiftrestore.sql.function.time.TimeText;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql2rel.SqlRexContext;
import org.jspecify.annotations.Nullable;

/** How casts become row expressions, where PostgreSQL casts otherwise than Calcite 1.42. */
final class ValueCasts {

  private static final SqlFunction NEAREST =
      named("NEAREST").takes(NUMERIC).computedBy(DOUBLE_NULLABLE, Rounding.class, "nearest");

  private static final SqlFunction BOOLEAN_OF_TEXT =
      named("BOOLEAN_OF_TEXT")
          .takes(CHARACTER)
          .computedBy(BOOLEAN_NULLABLE, TextValues.class, "booleanOf");

  private static final SqlFunction TEXT_OF_BOOLEAN =
      named("TEXT_OF_BOOLEAN")
          .takes(BOOLEAN)
          .computedBy(VARCHAR_NULLABLE, TextValues.class, "textOf");

  private static final SqlFunction NUMBER_OF_BOOLEAN =
      named("NUMBER_OF_BOOLEAN").takes(BOOLEAN).computedBy(INTEGER_NULLABLE, Bits.class, "of");

  private static final SqlFunction UUID_OF_TEXT =
      named("UUID_OF_TEXT")
          .takes(CHARACTER)
          .computedBy(
              ReturnTypes.explicit(SqlTypeName.UUID).andThen(SqlTypeTransforms.TO_NULLABLE),
              TextValues.class,
              "uuidOf");

  private static final SqlFunction TEXT_OF_DAYS =
      named("TEXT_OF_DAYS").takes(ANY).computedBy(VARCHAR_NULLABLE, TimeText.class, "ofDays");

  private static final SqlFunction TEXT_OF_MONTHS =
      named("TEXT_OF_MONTHS").takes(ANY).computedBy(VARCHAR_NULLABLE, TimeText.class, "ofMonths");

  private ValueCasts() {}

  /** Converts a cast. */
  static RexNode convert(SqlRexContext context, SqlCall call) {
    return corrected(RedshiftConvertlets.standard(context, call), context.getRexBuilder());
  }

  private static RexNode corrected(RexNode standard, RexBuilder builder) {
    if (!(standard instanceof RexCall cast) || cast.getKind() != SqlKind.CAST) {
      return standard;
    }
    RexNode value = cast.getOperands().get(0);
    RelDataType from = value.getType();
    SqlTypeName to = cast.getType().getSqlTypeName();
    if (SqlTypeUtil.isApproximateNumeric(from) && SqlTypeName.INT_TYPES.contains(to)) {
      return cast.clone(cast.getType(), List.of(builder.makeCall(NEAREST, value)));
    } else if (SqlTypeUtil.inCharFamily(from) && to == SqlTypeName.BOOLEAN) {
      return builder.makeCall(BOOLEAN_OF_TEXT, value);
    } else if (SqlTypeUtil.inCharFamily(from) && to == SqlTypeName.UUID) {
      return builder.makeCall(UUID_OF_TEXT, value);
    } else if (from.getSqlTypeName() == SqlTypeName.BOOLEAN && SqlTypeName.INT_TYPES.contains(to)) {
      return builder.makeAbstractCast(
          cast.getType(), builder.makeCall(NUMBER_OF_BOOLEAN, value), false);
    }
    SqlFunction text = SqlTypeUtil.inCharFamily(cast.getType()) ? text(from) : null;
    return text == null
        ? cast
        : builder.makeAbstractCast(cast.getType(), builder.makeCall(text, value), false);
  }

  private static @Nullable SqlFunction text(RelDataType from) {
    if (SqlTypeName.DAY_INTERVAL_TYPES.contains(from.getSqlTypeName())) {
      return TEXT_OF_DAYS;
    } else if (SqlTypeName.YEAR_INTERVAL_TYPES.contains(from.getSqlTypeName())) {
      return TEXT_OF_MONTHS;
    }
    return from.getSqlTypeName() == SqlTypeName.BOOLEAN ? TEXT_OF_BOOLEAN : null;
  }
}
