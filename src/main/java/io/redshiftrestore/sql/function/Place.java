package io.redshiftrestore.sql.function;

import io.redshiftrestore.sql.function.time.TimeTypes;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/** What may stand in one place of a function's operands, and what it is made before the call. */
enum Place {
  /** A text. */
  TEXT(SqlTypeName.VARCHAR),
  /** A number without a fraction. */
  WHOLE(SqlTypeName.BIGINT),
  /** A number of an integer type. */
  INTEGER(SqlTypeName.BIGINT),
  /** A decimal number. */
  DECIMAL(SqlTypeName.DECIMAL),
  /** A floating-point number. */
  DOUBLE(SqlTypeName.DOUBLE),
  /** True or false. */
  FLAG(SqlTypeName.BOOLEAN),
  /** A timestamp, a date at midnight, or a text that shows either. */
  TIMESTAMP(SqlTypeName.TIMESTAMP),
  /** As {@link #TIMESTAMP}, but no text. */
  TYPED_TIMESTAMP(SqlTypeName.TIMESTAMP),
  /** A moment: a timestamp with a time zone, or one on the clock of UTC. */
  INSTANT(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE),
  /** As {@link #INSTANT}, but nothing else than a timestamp with a time zone. */
  TYPED_INSTANT(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE),
  /** A date, a timestamp's date, or a text that shows either. */
  DATE(SqlTypeName.DATE),
  /** A date or a timestamp's date, but no text. */
  DATE_OF_TIME(SqlTypeName.DATE),
  /** A date, and nothing else. */
  TYPED_DATE(SqlTypeName.DATE),
  /** A time of day. */
  TIME(SqlTypeName.TIME),
  /** A length of days and less. */
  INTERVAL(SqlTypeName.INTERVAL_DAY_SECOND),
  /** A length of months and years. */
  MONTHS(SqlTypeName.INTERVAL_YEAR_MONTH),
  /** The time of the statement, which the caller does not write. */
  NOW(SqlTypeName.TIMESTAMP);

  private final SqlTypeName type;

  Place(SqlTypeName type) {
    this.type = type;
  }

  /** Returns whether callers write an operand there. */
  boolean isWritten() {
    return this != NOW;
  }

  /** Returns the type of a parameter there. */
  RelDataType parameter(RelDataTypeFactory factory) {
    return TimeTypes.create(factory, type);
  }

  /** Returns whether a value of the type may stand there; NULL and parameters always do. */
  boolean takes(RelDataType given) {
    SqlTypeName name = given.getSqlTypeName();
    if (name == SqlTypeName.NULL || name == SqlTypeName.UNKNOWN || name == SqlTypeName.ANY) {
      return true;
    }
    return switch (this) {
      case TEXT -> SqlTypeUtil.inCharFamily(given);
      case WHOLE, DECIMAL -> SqlTypeUtil.isNumeric(given);
      case INTEGER -> SqlTypeUtil.isIntType(given);
      case DOUBLE -> SqlTypeUtil.isApproximateNumeric(given);
      case FLAG -> name == SqlTypeName.BOOLEAN;
      case TIMESTAMP, INSTANT, DATE -> TimeTypes.hasDate(given) || SqlTypeUtil.inCharFamily(given);
      case TYPED_DATE -> name == SqlTypeName.DATE;
      case TYPED_TIMESTAMP, DATE_OF_TIME -> TimeTypes.hasDate(given);
      case TYPED_INSTANT -> name == SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
      case TIME -> name == SqlTypeName.TIME;
      case INTERVAL -> SqlTypeName.DAY_INTERVAL_TYPES.contains(name);
      case MONTHS -> SqlTypeName.YEAR_INTERVAL_TYPES.contains(name);
      case NOW -> false;
    };
  }

  /** Returns an operand as the function takes it. */
  RexNode convert(RexBuilder builder, RexNode operand) {
    if (operand.getType().getSqlTypeName() == SqlTypeName.NULL) {
      return builder.makeNullLiteral(parameter(builder.getTypeFactory()));
    }
    return switch (this) {
      case TEXT, FLAG, INTERVAL, MONTHS, TIME -> operand;
      default -> TimeCasts.ensure(builder, operand, type);
    };
  }
}
