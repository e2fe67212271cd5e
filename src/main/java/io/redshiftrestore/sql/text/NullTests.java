package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.Keywords;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Writes PostgreSQL's {@code x ISNULL} and {@code x NOTNULL} as the standard's tests. */
final class NullTests implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    List<Token> standard = new ArrayList<>(tokens.size());
    while (!cursor.atEnd()) {
      Token token = cursor.take();
      boolean test =
          token.isAny("ISNULL", "NOTNULL") && !cursor.at("(") && isBehindOperand(standard);
      if (!test) {
        standard.add(token);
        continue;
      }
      standard.add(token.word("IS"));
      if (token.is("NOTNULL")) {
        standard.add(token.word("NOT"));
      }
      standard.add(token.word("NULL"));
    }
    return standard;
  }

  /** A column may have that name, as one of PG_TABLE_DEF has. */
  private static boolean isBehindOperand(List<Token> before) {
    if (before.isEmpty()) {
      return false;
    }
    Token last = before.get(before.size() - 1);
    return switch (last.kind()) {
      case STRING, NUMBER, QUOTED_NAME -> true;
      case SIGN -> last.isAny(")", "]", "?");
      case WORD -> !Keywords.standsBetweenOperands(last, false);
    };
  }
}
