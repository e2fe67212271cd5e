package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a query without FROM one row to compute with if it has a clause that the parser takes
 * behind FROM only, such as WHERE.
 */
final class MissingFrom implements TextRewrite {

  private static final String[] BEHIND_FROM = {"WHERE", "GROUP", "HAVING", "QUALIFY"};

  private static final String[] ENDS = {
    "FROM", "UNION", "EXCEPT", "INTERSECT", "MINUS", "ORDER", "LIMIT", "OFFSET", "FETCH", ")"
  };

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    List<Token> complete = new ArrayList<>(tokens.size());
    while (!cursor.atEnd()) {
      Token token = cursor.take();
      complete.add(token);
      if (token.is("SELECT")) {
        complete.addAll(items(cursor));
      }
    }
    return complete;
  }

  /** Reads the SELECT list, and what it lacks. */
  private List<Token> items(Cursor cursor) {
    List<Token> items = new ArrayList<>();
    @Nullable Token last = null;
    while (!cursor.atEnd() && !isEnd(cursor, last)) {
      if (cursor.atAny(BEHIND_FROM) && last != null && !last.isAny("AS", ".", "WITHIN")) {
        items.addAll(oneRow(last));
        return items;
      }
      last = cursor.take();
      items.add(last);
      if (last.is("(")) {
        items.addAll(bracketed(cursor));
      }
    }
    return items;
  }

  /** FROM is also a part of {@code IS DISTINCT FROM}. */
  private static boolean isEnd(Cursor cursor, @Nullable Token last) {
    return cursor.atAny(ENDS) && (last == null || !last.isAny("DISTINCT", "AS", "."));
  }

  /** Reads up to the bracket that closes, with the queries in between. */
  private List<Token> bracketed(Cursor cursor) {
    int start = cursor.place();
    int depth = 1;
    List<Token> inner = new ArrayList<>();
    while (!cursor.atEnd()) {
      depth += cursor.at("(") ? 1 : cursor.at(")") ? -1 : 0;
      if (depth == 0) {
        break;
      }
      inner.add(cursor.take());
    }
    return cursor.place() == start ? inner : rewritten(inner);
  }

  private static List<Token> oneRow(Token place) {
    return List.of(
        place.word("FROM"),
        place.sign("("),
        place.word("VALUES"),
        place.sign("("),
        new Token(Token.Kind.NUMBER, "0", place.start()),
        place.sign(")"),
        place.sign(")"));
  }
}
