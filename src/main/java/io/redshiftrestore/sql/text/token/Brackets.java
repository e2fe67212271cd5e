package io.redshiftrestore.sql.text.token;

import java.util.ArrayDeque;
import java.util.Deque;

/** Which brackets are open while a statement is read, and what they were opened for. */
public final class Brackets {

  private final Deque<Token> opened = new ArrayDeque<>();

  /** Passes a token, with the one before it. */
  public void pass(Token token, Token before) {
    if (token.is("(")) {
      opened.push(before);
    } else if (token.is(")") && !opened.isEmpty()) {
      opened.pop();
    }
  }

  /** Returns whether the innermost bracket is that of a cast, where AS stands before a type. */
  public boolean inCast() {
    return !opened.isEmpty() && opened.peek().isAny("CAST", "TRY_CAST");
  }
}
