package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Writes out the numbers of rows that PostgreSQL lets out or calls otherwise. */
final class RowCounts implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    List<Token> complete = new ArrayList<>(tokens.size());
    while (!cursor.atEnd()) {
      Token token = cursor.take();
      complete.add(token);
      if (token.is("FETCH") && cursor.atAny("FIRST", "NEXT")) {
        complete.add(cursor.take());
        if (cursor.atAny("ROW", "ROWS")) {
          complete.add(new Token(Token.Kind.NUMBER, "1", token.start()));
        }
      } else if (token.is("LIMIT") && cursor.at("NULL")) {
        complete.add(cursor.take().word("ALL"));
      }
    }
    return complete;
  }
}
