package io.redshiftrestore.sql.function;

import io.redshiftrestore.sql.function.time.DatePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;

/** The functions whose first operand is the name of a part, as a bare word or a text. */
public final class DateParts {

  private DateParts() {}

  /** Returns the call with the part as a text, if it is of such a function. */
  public static Optional<SqlNode> asText(SqlCall call) {
    if (call.operandCount() == 1 && call.getOperator().getName().equalsIgnoreCase("DATE")) {
      return Optional.of(
          TimeFunctions.DATE_OF.createCall(call.getParserPosition(), call.getOperandList()));
    } else if (call.operandCount() < 2) {
      return Optional.empty();
    }
    SqlNode first = call.operand(0);
    String part =
        first instanceof SqlIntervalQualifier qualifier
            ? name(qualifier)
            : first instanceof SqlLiteral literal && literal.getValue() != null
                ? literal.toValue()
                : null;
    if (part == null) {
      return Optional.empty();
    }
    return function(call.getOperator().getName().toUpperCase(Locale.ROOT), part)
        .map(
            function -> {
              List<SqlNode> operands = new ArrayList<>(call.getOperandList());
              operands.set(0, SqlLiteral.createCharString(part, first.getParserPosition()));
              return function.createCall(call.getParserPosition(), operands);
            });
  }

  private static Optional<SqlOperator> function(String name, String part) {
    return switch (name) {
      case "EXTRACT" -> Optional.of(TimeFunctions.EXTRACT);
      case "DATEADD" -> Optional.of(TimeFunctions.DATEADD);
      case "DATEDIFF" -> Optional.of(TimeFunctions.DATEDIFF);
      case "DATE_TRUNC" -> Optional.of(TimeFunctions.DATE_TRUNC);
      case "DATE_PART", "PGDATE_PART", "DATEPART" ->
          Optional.of(
              DatePart.of(part) == DatePart.SECOND
                  ? TimeFunctions.DATE_PART_FRACTION
                  : TimeFunctions.DATE_PART);
      default -> Optional.empty();
    };
  }

  static String name(SqlIntervalQualifier qualifier) {
    return qualifier.timeFrameName == null
        ? qualifier.getStartUnit().name()
        : qualifier.timeFrameName;
  }
}
