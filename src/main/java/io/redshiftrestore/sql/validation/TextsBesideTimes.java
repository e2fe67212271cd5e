package io.redshiftrestore.sql.validation;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.time.IntervalText;
import io.redshiftrestore.sql.function.time.TimeTypes;
import io.redshiftrestore.sql.rewrite.tree.Casts;
import io.redshiftrestore.sql.rewrite.tree.IntervalLiterals;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * What a text literal is as an operand of {@code +}, {@code -}, {@code *} or {@code /}, with a time
 * or an interval on the other side. PostgreSQL decides by the operators that there are: times have
 * a difference but no sum, to a date more than one thing can be added, and intervals are multiplied
 * by numbers.
 */
final class TextsBesideTimes {

  private TextsBesideTimes() {}

  /** Returns whether a text literal beside such a type is read here. */
  static boolean isRead(SqlKind operator, RelDataType beside) {
    return SqlTypeUtil.isInterval(beside) || (isSum(operator) && TimeTypes.isTime(beside));
  }

  private static boolean isSum(SqlKind operator) {
    return operator == SqlKind.PLUS || operator == SqlKind.MINUS;
  }

  /**
   * Returns the literal as a time, an interval or a number.
   *
   * @throws StateException if it is none, or could be more than one thing
   */
  static SqlNode read(SqlKind operator, SqlCharStringLiteral literal, RelDataType beside) {
    if (!isSum(operator)) {
      return Casts.to(SqlTypeName.DOUBLE, literal);
    } else if (SqlTypeUtil.isInterval(beside)) {
      return IntervalLiterals.of(literal);
    }
    return operator == SqlKind.PLUS ? added(literal, beside) : time(literal, beside);
  }

  private static SqlNode added(SqlCharStringLiteral literal, RelDataType beside) {
    if (SqlTypeUtil.isDate(beside)) {
      throw new StateException(
          SqlState.INVALID_STATEMENT,
          "What is added to a date may be a number of days or an interval; write date + n, or"
              + " date + INTERVAL '1 day'.",
          null);
    }
    return IntervalLiterals.of(literal);
  }

  private static SqlNode time(SqlCharStringLiteral literal, RelDataType beside) {
    SqlTypeName type = beside.getSqlTypeName();
    String text = literal.getValueAs(String.class);
    if (!TextLiterals.isTime(literal, type) && isInterval(text)) {
      throw new StateException(
          SqlState.BAD_TIME,
          "'%s' is not a time, as a text that is taken from one must be; write INTERVAL '%s'."
              .formatted(text, TextLiterals.number(literal).isPresent() ? text + " days" : text),
          null);
    }
    return Casts.to(type, literal);
  }

  private static boolean isInterval(String text) {
    try {
      IntervalText.read(text, "second");
      return true;
    } catch (StateException e) {
      return false;
    }
  }
}
