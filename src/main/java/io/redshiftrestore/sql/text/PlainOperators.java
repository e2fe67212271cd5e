package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Leaves out what PostgreSQL's tools write around operators and means nothing here: {@code
 * OPERATOR(pg_catalog.~)} is {@code ~}, and the default collation is the only one. Operators that
 * have words for names get these: {@code ~~} is {@code LIKE}.
 */
final class PlainOperators implements TextRewrite {

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "~~", List.of("LIKE"),
          "!~~", List.of("NOT", "LIKE"),
          "~~*", List.of("ILIKE"),
          "!~~*", List.of("NOT", "ILIKE"));

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    List<Token> plain = new ArrayList<>(tokens.size());
    while (!cursor.atEnd()) {
      if (cursor.at("OPERATOR", "(", "PG_CATALOG", ".")
          && cursor.isAhead(4, Token.Kind.SIGN)
          && cursor.isAhead(5, ")")) {
        cursor.goTo(cursor.place() + 4);
        add(plain, cursor.take());
        cursor.take();
      } else if (cursor.at("COLLATE", "PG_CATALOG", ".", "DEFAULT")) {
        cursor.goTo(cursor.place() + 4);
      } else {
        add(plain, cursor.take());
      }
    }
    return plain;
  }

  private static void add(List<Token> plain, Token token) {
    List<String> words = token.is(Token.Kind.SIGN) ? WORDS.get(token.text()) : null;
    if (words == null) {
      plain.add(token);
    } else {
      words.forEach(word -> plain.add(token.word(word)));
    }
  }
}
