package io.redshiftrestore.cli.statement;

import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.text.token.Lexer;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text of several statements, each but the last with a semicolon behind it. */
public final class Script {

  private static final Pattern NO_LINE_END = Pattern.compile("[^\\r\\n]");

  private Script() {}

  /**
   * Returns the statements, in order. Each stands where it stood in the text, behind blanks for all
   * that is before it, so that a fault is told with its place in the text.
   *
   * @return the statements, or the whole text as one if it cannot be read
   */
  public static List<String> statements(String text) {
    List<Token> tokens;
    try {
      tokens = Lexer.tokens(text);
    } catch (StateException unreadable) {
      return List.of(text);
    }
    List<String> statements = new ArrayList<>();
    int start = 0;
    boolean empty = true;
    for (Token token : tokens) {
      if (!token.is(";")) {
        empty = false;
        continue;
      }
      if (!empty) {
        statements.add(inPlace(text, start, token.start()));
      }
      start = token.start() + 1;
      empty = true;
    }
    if (!empty) {
      statements.add(inPlace(text, start, text.length()));
    }
    return statements;
  }

  private static String inPlace(String text, int start, int end) {
    return NO_LINE_END.matcher(text.substring(0, start)).replaceAll(" ")
        + text.substring(start, end);
  }
}
