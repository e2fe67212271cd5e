package io.redshiftrestore.sql.text;

import java.util.ArrayDeque;
import java.util.Deque;

/** Which brackets are open while a statement is read, and what they were opened for. */
final class Brackets {

  private final Deque<Token> opened = new ArrayDeque<>();

  /** Passes a token, with the one before it. */
  void pass(Token token, Token before) {
    if (token.is("(")) {
      opened.push(before);
    } else if (token.is(")") && !opened.isEmpty()) {
      opened.pop();
    }
  }

  /** Returns whether the innermost bracket is that of a cast, where AS stands before a type. */
  boolean inCast() {
    return !opened.isEmpty() && opened.peek().isAny("CAST", "TRY_CAST");
  }
}
