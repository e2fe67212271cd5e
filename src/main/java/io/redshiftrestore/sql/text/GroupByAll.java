package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.Markers;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code GROUP BY ALL} so that the parser takes it: {@link Markers#GROUP_BY_ALL} stands for
 * the columns until the statement is parsed.
 */
final class GroupByAll implements TextRewrite {

  private static final String[] BEHIND = {
    ")",
    "HAVING",
    "ORDER",
    "LIMIT",
    "OFFSET",
    "FETCH",
    "QUALIFY",
    "WINDOW",
    "UNION",
    "EXCEPT",
    "INTERSECT",
    "MINUS",
    ";"
  };

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    List<Token> marked = new ArrayList<>(tokens.size());
    while (!cursor.atEnd()) {
      boolean group = cursor.at("GROUP", "BY", "ALL");
      marked.add(cursor.take());
      if (group) {
        marked.add(cursor.take());
        Token all = cursor.take();
        marked.add(cursor.atEnd() || cursor.atAny(BEHIND) ? all.name(Markers.GROUP_BY_ALL) : all);
      }
    }
    return marked;
  }
}
