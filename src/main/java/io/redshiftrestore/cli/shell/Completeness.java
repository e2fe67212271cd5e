package io.redshiftrestore.cli.shell;

import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.text.token.Lexer;
import io.redshiftrestore.sql.text.token.Token;
import java.util.List;

/** Whether what has been typed is all of a command or statement. */
final class Completeness {

  private Completeness() {}

  /** Returns whether the text is blank, a command, or ends with a semicolon outside of quotes. */
  static boolean of(String text) {
    if (text.isBlank() || text.stripLeading().startsWith("\\")) {
      return true;
    }
    try {
      List<Token> tokens = Lexer.tokens(text);
      return tokens.isEmpty() || tokens.get(tokens.size() - 1).is(";");
    } catch (StateException unfinished) {
      return false;
    }
  }
}
