package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.Markers;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code SELECT TOP n …} so that the parser takes it, with {@link Markers#TOP}. */
final class TopClauses implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    List<Token> marked = new ArrayList<>(tokens.size());
    while (!cursor.atEnd()) {
      Token token = cursor.take();
      marked.add(token);
      if (token.is("SELECT")) {
        if (cursor.atAny("ALL", "DISTINCT")) {
          marked.add(cursor.take());
        }
        if (isTop(cursor)) {
          mark(cursor, marked);
        }
      }
    }
    return marked;
  }

  private static boolean isTop(Cursor cursor) {
    return cursor.at("TOP")
        && (cursor.isAhead(1, Token.Kind.NUMBER)
            || cursor.isAhead(1, "?")
            || cursor.isAhead(1, "("));
  }

  private static void mark(Cursor cursor, List<Token> marked) {
    Token top = cursor.take();
    boolean bracketed = cursor.at("(");
    marked.add(top.name(Markers.TOP));
    if (!bracketed) {
      marked.add(top.sign("("));
    }
    int depth = 0;
    do {
      depth += cursor.at("(") ? 1 : cursor.at(")") ? -1 : 0;
      marked.add(cursor.take());
    } while (depth > 0 && !cursor.atEnd());
    if (!bracketed) {
      marked.add(top.sign(")"));
    }
    marked.add(top.sign(","));
  }
}
