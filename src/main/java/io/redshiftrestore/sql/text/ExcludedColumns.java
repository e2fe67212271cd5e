package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Writes the columns of {@code * EXCLUDE a, b} in brackets, which Redshift's may lack. */
final class ExcludedColumns implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    List<Token> bracketed = new ArrayList<>(tokens.size());
    while (!cursor.atEnd()) {
      Token token = cursor.take();
      bracketed.add(token);
      if (token.is("*") && cursor.at("EXCLUDE") && isName(cursor, 1)) {
        Token exclude = cursor.take();
        bracketed.addAll(List.of(exclude, exclude.sign("("), cursor.take()));
        while (cursor.at(",") && isName(cursor, 1)) {
          bracketed.addAll(List.of(cursor.take(), cursor.take()));
        }
        bracketed.add(exclude.sign(")"));
      }
    }
    return bracketed;
  }

  private static boolean isName(Cursor cursor, int distance) {
    return cursor.isAhead(distance, Token.Kind.WORD)
        || cursor.isAhead(distance, Token.Kind.QUOTED_NAME);
  }
}
