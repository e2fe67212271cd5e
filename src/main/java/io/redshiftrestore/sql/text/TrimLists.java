package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code TRIM(text, characters)} as {@code BTRIM}, whose arguments a comma separates. */
final class TrimLists implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    List<Token> result = new ArrayList<>(tokens);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token function = tokens.get(i);
      if (function.is("TRIM") && tokens.get(i + 1).is("(") && isList(tokens, i + 2)) {
        result.set(i, function.word("BTRIM"));
      }
    }
    return result;
  }

  /** Returns whether a comma comes before the bracket that ends what begins at a place. */
  private static boolean isList(List<Token> tokens, int start) {
    int open = 0;
    for (Token token : tokens.subList(start, tokens.size())) {
      if (token.isAny("(", "[")) {
        open++;
      } else if (open == 0 && token.isAny(",", ")")) {
        return token.is(",");
      } else if (token.isAny(")", "]")) {
        open--;
      }
    }
    return false;
  }
}
