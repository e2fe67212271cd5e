package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.time.IntervalText;
import io.redshiftrestore.sql.function.time.TimeText;
import io.redshiftrestore.sql.function.time.TimeTypes;
import io.redshiftrestore.sql.rewrite.tree.Casts;
import io.redshiftrestore.sql.rewrite.tree.IntervalLiterals;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * What a text literal is before or behind {@code +} and {@code -}, with a time or an interval on
 * the other side. PostgreSQL decides by the operators that there are: times have a difference but
 * no sum, and to a date more than one thing can be added.
 */
final class TextsBesideTimes {

  private TextsBesideTimes() {}

  /**
   * Returns the literal as a time or an interval.
   *
   * @throws StateException if it is neither, or could be more than one thing
   */
  static SqlNode read(boolean plus, SqlCharStringLiteral literal, RelDataType beside) {
    String text = literal.getValueAs(String.class);
    if (SqlTypeUtil.isInterval(beside) || (plus && !SqlTypeUtil.isDate(beside))) {
      return IntervalLiterals.of(literal);
    } else if (plus) {
      throw new StateException(
          SqlState.INVALID_STATEMENT,
          "What is added to a date may be a number of days or an interval; write date + n, or"
              + " date + INTERVAL '1 day'.",
          null);
    }
    SqlTypeName type = beside.getSqlTypeName();
    if (!isTime(text, type) && isInterval(text)) {
      throw new StateException(
          SqlState.BAD_TIME,
          "'%s' is not a time, as a text that is taken from one must be; write INTERVAL '%s'."
              .formatted(text, isNumber(text) ? text.strip() + " days" : text),
          null);
    }
    return Casts.to(type, literal);
  }

  /** Returns whether a text literal beside such a type is read here. */
  static boolean isBeside(RelDataType type) {
    return TimeTypes.isTime(type) || SqlTypeUtil.isInterval(type);
  }

  private static boolean isTime(String text, SqlTypeName type) {
    return reads(
        () -> {
          switch (type) {
            case DATE -> TimeText.date(text);
            case TIME -> TimeText.time(text);
            default -> TimeText.timestamp(text);
          }
        });
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("[+-]?\\d+");
  }

  private static boolean isInterval(String text) {
    return reads(() -> IntervalText.read(text, "second"));
  }

  private static boolean reads(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (StateException e) {
      return false;
    }
  }
}
