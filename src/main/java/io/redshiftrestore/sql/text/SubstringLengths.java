package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code SUBSTRING(text FOR n)} with the place to begin at, which the parser wants. */
final class SubstringLengths implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    List<Token> result = new ArrayList<>(tokens);
    for (int i = tokens.size() - 2; i >= 0; i--) {
      if (tokens.get(i).is("SUBSTRING") && tokens.get(i + 1).is("(")) {
        int length = lengthWithoutStart(result, i + 2);
        if (length > 0) {
          Token place = result.get(length);
          result.addAll(
              length,
              List.of(place.word("FROM"), new Token(Token.Kind.NUMBER, "1", place.start())));
        }
      }
    }
    return result;
  }

  /**
   * Returns where FOR stands in what begins at a place, or -1 where FROM or a comma comes first.
   */
  private static int lengthWithoutStart(List<Token> tokens, int start) {
    int open = 0;
    for (int i = start; i < tokens.size() && open >= 0; i++) {
      Token token = tokens.get(i);
      if (token.isAny("(", "[")) {
        open++;
      } else if (token.isAny(")", "]")) {
        open--;
      } else if (open == 0 && token.isAny("FROM", ",", "FOR")) {
        return token.is("FOR") ? i : -1;
      }
    }
    return -1;
  }
}
