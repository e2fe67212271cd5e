package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Leaves out PostgreSQL's advice on how to run a WITH query, which changes no row. */
final class Materialization implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    List<Token> plain = new ArrayList<>(tokens.size());
    while (!cursor.atEnd()) {
      if (cursor.at("AS", "MATERIALIZED", "(") || cursor.at("AS", "NOT", "MATERIALIZED", "(")) {
        plain.add(cursor.take());
        while (!cursor.at("(")) {
          cursor.take();
        }
      }
      plain.add(cursor.take());
    }
    return plain;
  }
}
