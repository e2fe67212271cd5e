package io.redshiftrestore.sql.rewrite.convertlet;

import static io.redshiftrestore.sql.function.declaration.ScalarOperator.named;
import static org.apache.calcite.sql.type.ReturnTypes.VARCHAR_NULLABLE;
import static org.apache.calcite.sql.type.SqlTypeFamily.ANY;
import static org.apache.calcite.sql.type.SqlTypeFamily.BOOLEAN;
import static org.apache.calcite.sql.type.SqlTypeFamily.CHARACTER;
import static org.apache.calcite.sql.type.SqlTypeFamily.INTEGER;
import static org.apache.calcite.sql.type.SqlTypeFamily.NUMERIC;

import io.redshiftrestore.sql.function.number.NumberText;
import io.redshiftrestore.sql.function.text.TextPadding;
import io.redshiftrestore.sql.function.text.TextParts;
import io.redshiftrestore.sql.function.text.TextValues;
import io.redshiftrestore.sql.function.time.TimeText;
import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * How casts to text become row expressions. Calcite 1.42 writes {@code 2.0E0}, {@code .5} and
 * {@code TRUE}, and counts the units of UTF-16, two of which may be one character.
 */
final class TextCasts {

  private static final SqlFunction OF_BOOLEAN =
      named("TEXT_OF_BOOLEAN")
          .takes(BOOLEAN)
          .computedBy(VARCHAR_NULLABLE, TextValues.class, "textOf");

  private static final SqlFunction OF_NUMBER =
      named("TEXT_OF_NUMBER").takes(NUMERIC).computedBy(VARCHAR_NULLABLE, NumberText.class, "of");

  private static final SqlFunction OF_DAYS =
      named("TEXT_OF_DAYS").takes(ANY).computedBy(VARCHAR_NULLABLE, TimeText.class, "ofDays");

  private static final SqlFunction OF_MONTHS =
      named("TEXT_OF_MONTHS").takes(ANY).computedBy(VARCHAR_NULLABLE, TimeText.class, "ofMonths");

  private static final SqlFunction SHORTENED =
      named("SHORTENED")
          .takes(CHARACTER, INTEGER)
          .computedBy(VARCHAR_NULLABLE, TextParts.class, "left");

  private static final SqlFunction PADDED =
      named("PADDED")
          .takes(CHARACTER, INTEGER)
          .computedBy(VARCHAR_NULLABLE, TextPadding.class, "rpad");

  private TextCasts() {}

  /** Returns a cast to a text, corrected where it has to be. */
  static RexNode corrected(RexCall cast, RexBuilder builder) {
    RexNode value = cast.getOperands().get(0);
    SqlFunction text = text(value.getType());
    if (text != null) {
      return sized(builder, builder.makeCall(text, value), cast.getType());
    }
    return SqlTypeUtil.inCharFamily(value.getType()) ? sized(builder, value, cast.getType()) : cast;
  }

  private static @Nullable SqlFunction text(RelDataType from) {
    SqlTypeName type = from.getSqlTypeName();
    if (SqlTypeName.DAY_INTERVAL_TYPES.contains(type)) {
      return OF_DAYS;
    } else if (SqlTypeName.YEAR_INTERVAL_TYPES.contains(type)) {
      return OF_MONTHS;
    } else if (type == SqlTypeName.BOOLEAN) {
      return OF_BOOLEAN;
    }
    return SqlTypeUtil.isNumeric(from) && !SqlTypeName.INT_TYPES.contains(type) ? OF_NUMBER : null;
  }

  private static RexNode sized(RexBuilder builder, RexNode text, RelDataType type) {
    RelDataType sized =
        builder.getTypeFactory().createTypeWithNullability(type, text.getType().isNullable());
    if (!isShortened(text.getType(), type)) {
      return builder.makeAbstractCast(sized, text, false);
    }
    RexNode length = builder.makeExactLiteral(BigDecimal.valueOf(type.getPrecision()));
    return builder.makeCall(
        sized,
        type.getSqlTypeName() == SqlTypeName.CHAR ? PADDED : SHORTENED,
        List.of(text, length));
  }

  private static boolean isShortened(RelDataType from, RelDataType to) {
    return to.getPrecision() != RelDataType.PRECISION_NOT_SPECIFIED
        && (to.getSqlTypeName() == SqlTypeName.CHAR
            || from.getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED
            || from.getPrecision() > to.getPrecision());
  }
}
