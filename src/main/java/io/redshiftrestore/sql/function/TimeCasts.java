package io.redshiftrestore.sql.function;

import io.redshiftrestore.sql.function.time.TimePrecision;
import io.redshiftrestore.sql.function.time.TimeText;
import io.redshiftrestore.sql.function.time.TimeTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/** Casts between times and texts, and between times with and without a time zone. */
public final class TimeCasts {

  private static final Map<SqlTypeName, Form> READERS =
      Map.of(
          SqlTypeName.TIMESTAMP,
          Form.of(SqlTypeName.TIMESTAMP, TimeText.class, "timestamp", Place.TEXT),
          SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE,
          Form.of(
              SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, TimeText.class, "instant", Place.TEXT),
          SqlTypeName.DATE,
          Form.of(SqlTypeName.DATE, TimeText.class, "date", Place.TEXT),
          SqlTypeName.TIME,
          Form.of(SqlTypeName.TIME, TimeText.class, "time", Place.TEXT));

  private static final Map<SqlTypeName, Form> WRITERS =
      Map.of(
          SqlTypeName.TIMESTAMP,
          Form.of(SqlTypeName.VARCHAR, TimeText.class, "ofTimestamp", Place.TIMESTAMP),
          SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE,
          Form.of(SqlTypeName.VARCHAR, TimeText.class, "ofInstant", Place.INSTANT),
          SqlTypeName.DATE,
          Form.of(SqlTypeName.VARCHAR, TimeText.class, "ofDate", Place.DATE),
          SqlTypeName.TIME,
          Form.of(SqlTypeName.VARCHAR, TimeText.class, "ofTime", Place.TIME));

  private static final Map<SqlTypeName, Form> ROUNDINGS =
      Map.of(
          SqlTypeName.TIMESTAMP,
          rounding(SqlTypeName.TIMESTAMP, "rounded", Place.TIMESTAMP),
          SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE,
          rounding(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, "rounded", Place.INSTANT),
          SqlTypeName.TIME,
          rounding(SqlTypeName.TIME, "roundedTime", Place.TIME));

  private TimeCasts() {}

  private static Form rounding(SqlTypeName type, String method, Place time) {
    return Form.of(type, TimePrecision.class, method, time, Place.WHOLE);
  }

  /** Returns the cast of a value, or null if it is not of times and texts. */
  public static @Nullable RexNode cast(RexBuilder builder, RexNode value, RelDataType type) {
    Form rounding = ROUNDINGS.get(type.getSqlTypeName());
    int digits = type.getPrecision();
    return rounding == null || digits < 0 || digits >= TimeTypes.PRECISION
        ? exact(builder, value, type)
        : builder.makeCall(
            builder.getTypeFactory().createTypeWithNullability(type, value.getType().isNullable()),
            rounding.operator(),
            List.of(
                ensure(builder, value, type.getSqlTypeName()),
                builder.makeBigintLiteral(BigDecimal.valueOf(digits))));
  }

  private static @Nullable RexNode exact(RexBuilder builder, RexNode value, RelDataType type) {
    SqlTypeName from = value.getType().getSqlTypeName();
    SqlTypeName to = type.getSqlTypeName();
    if (SqlTypeUtil.inCharFamily(value.getType()) && READERS.containsKey(to)) {
      return sized(builder, read(builder, value, to), type);
    } else if (WRITERS.containsKey(from) && SqlTypeUtil.inCharFamily(type)) {
      return sized(builder, call(builder, WRITERS.get(from), value), type);
    } else if (from == SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE && READERS.containsKey(to)) {
      return sized(builder, retyped(builder, value, SqlTypeName.TIMESTAMP), type);
    } else if (to == SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE && READERS.containsKey(from)) {
      return retyped(builder, ensure(builder, value, SqlTypeName.TIMESTAMP), to);
    }
    return null;
  }

  /** Returns a value as a type, cast if it is not of it. */
  static RexNode ensure(RexBuilder builder, RexNode value, SqlTypeName name) {
    if (value.getType().getSqlTypeName() == name) {
      return value;
    }
    RelDataTypeFactory factory = builder.getTypeFactory();
    RelDataType type =
        factory.createTypeWithNullability(
            TimeTypes.create(factory, name), value.getType().isNullable());
    RexNode cast = cast(builder, value, type);
    return cast == null ? builder.makeCast(type, value) : cast;
  }

  /** Returns the time of the statement on the clock of UTC. */
  static RexNode now(RexBuilder builder) {
    return builder.makeCall(
        TimeTypes.create(builder.getTypeFactory(), SqlTypeName.TIMESTAMP),
        SqlStdOperatorTable.LOCALTIMESTAMP,
        List.of());
  }

  private static RexNode read(RexBuilder builder, RexNode text, SqlTypeName name) {
    Form reader = Objects.requireNonNull(READERS.get(name));
    String literal = text instanceof RexLiteral ? RexLiteral.stringValue(text) : null;
    if (literal == null) {
      return call(builder, reader, text);
    }
    return switch (literal.strip().toLowerCase(Locale.ROOT)) {
      case "now" -> ensure(builder, now(builder), name);
      case "today" -> day(builder, 0, name);
      case "tomorrow" -> day(builder, 1, name);
      case "yesterday" -> day(builder, -1, name);
      default -> call(builder, reader, text);
    };
  }

  private static RexNode day(RexBuilder builder, int days, SqlTypeName name) {
    RexNode day =
        TimeFunctions.DATEADD.call(
            builder,
            List.of(
                builder.makeLiteral("day"),
                builder.makeExactLiteral(BigDecimal.valueOf(days)),
                ensure(builder, now(builder), SqlTypeName.DATE)));
    return ensure(builder, day, name);
  }

  private static RexNode call(RexBuilder builder, Form form, RexNode operand) {
    return builder.makeCall(
        form.type(builder.getTypeFactory(), List.of(operand.getType())),
        form.operator(),
        List.of(operand));
  }

  /** Both have the same values: the milliseconds on the clock of UTC. */
  private static RexNode retyped(RexBuilder builder, RexNode value, SqlTypeName name) {
    RelDataTypeFactory factory = builder.getTypeFactory();
    return builder.makeReinterpretCast(
        factory.createTypeWithNullability(
            TimeTypes.create(factory, name), value.getType().isNullable()),
        value,
        builder.makeLiteral(false));
  }

  private static RexNode sized(RexBuilder builder, RexNode value, RelDataType type) {
    return builder.makeCast(
        builder.getTypeFactory().createTypeWithNullability(type, value.getType().isNullable()),
        value);
  }
}
