package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code EXPLAIN} and {@code EXPLAIN VERBOSE} as {@code EXPLAIN PLAN FOR}. */
final class BareExplain implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    if (!cursor.at("EXPLAIN") || cursor.at("EXPLAIN", "PLAN")) {
      return tokens;
    }
    Token explain = cursor.take();
    if (cursor.at("VERBOSE")) {
      cursor.take();
    }
    List<Token> standard =
        new ArrayList<>(List.of(explain, explain.word("PLAN"), explain.word("FOR")));
    standard.addAll(tokens.subList(cursor.place(), tokens.size()));
    return standard;
  }
}
