package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code TABLE t} as {@code SELECT * FROM t}. */
final class NamedTables implements TextRewrite {

  private static final String[] BEFORE = {
    "(", "UNION", "EXCEPT", "INTERSECT", "MINUS", "ALL", "DISTINCT", "FOR"
  };

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    List<Token> selected = new ArrayList<>(tokens.size());
    while (!cursor.atEnd()) {
      Token token = cursor.take();
      boolean query =
          token.is("TABLE")
              && (selected.isEmpty() || selected.get(selected.size() - 1).isAny(BEFORE))
              && !cursor.atEnd()
              && cursor.peek().isName();
      selected.addAll(
          query
              ? List.of(token.word("SELECT"), token.sign("*"), token.word("FROM"))
              : List.of(token));
    }
    return selected;
  }
}
