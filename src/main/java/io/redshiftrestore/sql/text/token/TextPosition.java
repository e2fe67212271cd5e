package io.redshiftrestore.sql.text.token;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;

/** A place in the text of a statement, which users are told by line and column. */
public record TextPosition(String sql, int offset) {

  /** Returns the place that a parser of the text calls by line and column, counted from 1. */
  static TextPosition of(String sql, int line, int column) {
    int start = 0;
    for (int i = 1; i < line && start < sql.length(); i++) {
      start = endOfLine(sql, start);
    }
    return new TextPosition(sql, Math.min(sql.length(), start + column - 1));
  }

  private static int endOfLine(String sql, int start) {
    int end = start;
    while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
      end++;
    }
    return sql.startsWith("\r\n", end) ? end + 2 : Math.min(sql.length(), end + 1);
  }

  int line() {
    return (int)
            sql.substring(0, offset)
                .replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count()
        + 1;
  }

  int column() {
    return offset - Math.max(sql.lastIndexOf('\n', offset - 1), sql.lastIndexOf('\r', offset - 1));
  }

  /** Returns the failure of a text that is no SQL here. */
  public StateException syntaxError(String reason) {
    return failure(SqlState.SYNTAX_ERROR, "Syntax error at line %d, column %d: %s", reason);
  }

  /** Returns the failure of a text that is SQL, but beyond what the driver does. */
  public StateException refusal(String reason) {
    return failure(SqlState.NOT_SUPPORTED, "At line %d, column %d: %s", reason);
  }

  private StateException failure(SqlState state, String form, String reason) {
    return new StateException(
        state, form.formatted(line(), column(), reason) + (reason.endsWith("?") ? "" : "."), null);
  }
}
