package io.redshiftrestore.endtoend.dialect;

import static java.util.stream.Collectors.joining;

import io.redshiftrestore.sandbox.SandboxDatabase;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the reference with its answer.
 *
 * @param sql the statement
 * @param answer its rows, a line each, or its failure
 * @param page the last heading before it
 * @param line where it stands in its file
 */
record DialectExample(String sql, List<String> answer, String page, int line) {

  private static final String FAILURE = "!! ";
  private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

  /** Returns what the database answers, in the form of {@link #answer}. */
  List<String> answerOf(SandboxDatabase database) {
    try {
      List<List<@Nullable Object>> rows = database.rows(sql);
      return rows.isEmpty()
          ? List.of("(none)")
          : rows.stream()
              .map(row -> row.stream().map(DialectExample::shown).collect(joining(" | ")))
              .toList();
    } catch (SQLException e) {
      return List.of(FAILURE + e.getSQLState() + " " + e.getMessage());
    }
  }

  /** Returns whether an answer is the one that is expected; of a failure, a part is enough. */
  boolean isAnsweredBy(List<String> given) {
    String first = answer.get(0);
    return first.startsWith(FAILURE)
        ? given.get(0).startsWith(first.split(": ", 2)[0])
            && given.get(0).contains(first.substring(first.indexOf(": ") + 1).strip())
        : given.equals(answer);
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "NULL";
    } else if (value instanceof Double || value instanceof Float) {
      return shownAsDecimal(((Number) value).doubleValue());
    } else if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    String text = value.toString();
    boolean plain = !text.isEmpty() && text.equals(text.strip()) && !text.equals("NULL");
    return plain ? text : "'" + text + "'";
  }

  /** No two platforms agree on the last digits of a DOUBLE. */
  private static String shownAsDecimal(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(FIFTEEN_DIGITS).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }
}
