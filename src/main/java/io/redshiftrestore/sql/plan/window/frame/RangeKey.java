package io.redshiftrestore.sql.plan.window.frame;

import java.math.BigDecimal;
import org.apache.calcite.avatica.util.DateTimeUtils;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** The column that orders a window by which {@code RANGE} measures distances. */
public record RangeKey(int column, SqlTypeName type, boolean descending) {

  /** The key of a window in no order, or in that of a constant: it is the same in all rows. */
  static final RangeKey CONSTANT = new RangeKey(-1, SqlTypeName.INTEGER, false);

  /** Returns a row's value in the column. */
  @Nullable Object of(@Nullable Object[] row) {
    return column < 0 ? Integer.valueOf(0) : row[column];
  }

  /** Returns a value of the column in the form that {@link #moved} gives, to compare it with. */
  Object comparable(Object value) {
    return switch (type) {
      case DATE -> days(value) * DateTimeUtils.MILLIS_PER_DAY;
      case TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> ((Number) value).longValue();
      case REAL, FLOAT, DOUBLE -> ((Number) value).doubleValue();
      default -> decimal(value);
    };
  }

  /** Returns the value that lies an offset away from a value of the column, in its order. */
  Object moved(Object value, FrameBound bound, Object offset) {
    boolean less = (bound.kind() == FrameBound.Kind.PRECEDING) != descending;
    Object from = comparable(value);
    if (from instanceof BigDecimal exact) {
      return less ? exact.subtract(decimal(offset)) : exact.add(decimal(offset));
    } else if (from instanceof Double approximate) {
      double distance = ((Number) offset).doubleValue();
      return less ? approximate - distance : approximate + distance;
    }
    long distance = ((Number) offset).longValue();
    long signed = less ? -distance : distance;
    return bound.offsetInMonths()
        ? DateTimeUtils.addMonths((long) from, Math.toIntExact(signed))
        : Math.addExact((long) from, signed);
  }

  private static long days(Object value) {
    return ((Number) value).longValue();
  }

  private static BigDecimal decimal(Object value) {
    return value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
  }
}
