package io.redshiftrestore.sql.validation;

import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.time.TimeText;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.SqlTypeName;

/** Text literals that take the type of what stands beside them, as PostgreSQL's literals do. */
final class TextLiterals {

  private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?\\d+(?:\\.\\d+)?)\\s*");

  private TextLiterals() {}

  /** Returns whether an operand is a literal that can be read as a type of times. */
  static boolean isTime(SqlNode operand, SqlTypeName type) {
    if (!(operand instanceof SqlCharStringLiteral literal)) {
      return false;
    }
    String text = literal.getValueAs(String.class);
    try {
      switch (type) {
        case DATE -> TimeText.date(text);
        case TIME -> TimeText.time(text);
        case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> TimeText.timestamp(text);
        default -> {
          return false;
        }
      }
      return true;
    } catch (StateException e) {
      return false;
    }
  }

  /** Returns the number that a literal shows, if it is one. */
  static Optional<SqlNode> number(SqlNode operand) {
    return operand instanceof SqlCharStringLiteral literal
        ? Optional.of(NUMBER.matcher(literal.getValueAs(String.class)))
            .filter(matcher -> matcher.matches())
            .map(
                matcher ->
                    SqlLiteral.createExactNumeric(matcher.group(1), literal.getParserPosition()))
        : Optional.empty();
  }
}
