package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.List;

/** Leaves out the semicolons at the end of a statement, where the parser takes none. */
final class FinalSemicolons implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    int end = tokens.size();
    while (end > 0 && tokens.get(end - 1).is(";")) {
      end--;
    }
    if (end == 1 && tokens.size() > 1) {
      return tokens.subList(0, 1);
    }
    return tokens.subList(0, end);
  }
}
