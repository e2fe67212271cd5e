package io.redshiftrestore.sql.plan.window.frame;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.math.BigDecimal;
import java.util.Objects;
import org.apache.calcite.rex.RexWindowBound;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * One end of a frame.
 *
 * @param offset where the offset of {@code PRECEDING} and {@code FOLLOWING} stands; null for others
 */
public record FrameBound(Kind kind, @Nullable Argument offset) {

  /** Where a bound lies. */
  public enum Kind {
    /** The first row of the partition. */
    UNBOUNDED_PRECEDING,
    /** An offset before the current row. */
    PRECEDING,
    /** The current row, or its peers. */
    CURRENT_ROW,
    /** An offset after the current row. */
    FOLLOWING,
    /** The last row of the partition. */
    UNBOUNDED_FOLLOWING
  }

  /** Checks that there is an offset where one belongs. */
  public FrameBound {
    if ((offset != null) != (kind == Kind.PRECEDING || kind == Kind.FOLLOWING)) {
      throw new IllegalArgumentException("an offset belongs to PRECEDING and FOLLOWING alone");
    }
  }

  /**
   * Returns the offset, which is the same for all rows.
   *
   * @throws StateException if it is NULL or negative
   */
  Object offsetIn(Partition partition) {
    Object value = Objects.requireNonNull(offset).of(partition.row(0));
    if (value == null || new BigDecimal(value.toString()).signum() < 0) {
      throw new StateException(
          SqlState.BAD_VALUE,
          "The offset of a window's frame is %s; it must be a number or an interval from 0 on."
              .formatted(value == null ? "NULL" : value),
          null);
    }
    return value;
  }

  boolean offsetInMonths() {
    return SqlTypeName.YEAR_INTERVAL_TYPES.contains(
        Objects.requireNonNull(offset).type().getSqlTypeName());
  }

  static FrameBound of(RexWindowBound bound, Arguments arguments) {
    if (bound.isCurrentRow()) {
      return new FrameBound(Kind.CURRENT_ROW, null);
    } else if (bound.isUnbounded()) {
      return new FrameBound(
          bound.isPreceding() ? Kind.UNBOUNDED_PRECEDING : Kind.UNBOUNDED_FOLLOWING, null);
    }
    return new FrameBound(
        bound.isPreceding() ? Kind.PRECEDING : Kind.FOLLOWING,
        arguments.get(Objects.requireNonNull(bound.getOffset())));
  }
}
