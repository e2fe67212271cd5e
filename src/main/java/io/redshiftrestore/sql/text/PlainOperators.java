package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out what PostgreSQL's tools write around operators and means nothing here: {@code
 * OPERATOR(pg_catalog.~)} is {@code ~}, and the default collation is the only one.
 */
final class PlainOperators implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    List<Token> plain = new ArrayList<>(tokens.size());
    while (!cursor.atEnd()) {
      if (cursor.at("OPERATOR", "(", "PG_CATALOG", ".")
          && cursor.isAhead(4, Token.Kind.SIGN)
          && cursor.isAhead(5, ")")) {
        cursor.goTo(cursor.place() + 4);
        plain.add(cursor.take());
        cursor.take();
      } else if (cursor.at("COLLATE", "PG_CATALOG", ".", "DEFAULT")) {
        cursor.goTo(cursor.place() + 4);
      } else {
        plain.add(cursor.take());
      }
    }
    return plain;
  }
}
