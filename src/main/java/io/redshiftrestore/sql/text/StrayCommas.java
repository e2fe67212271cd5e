package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.TextPosition;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.List;

/** Tells where a comma has nothing behind it, which the parser would complain of elsewhere. */
final class StrayCommas implements TextRewrite {

  private static final String[] ENDS = {
    "FROM", "WHERE", "GROUP", "HAVING", "QUALIFY", "ORDER", "LIMIT", "UNION", ")", ","
  };

  private final String sql;

  StrayCommas(String sql) {
    this.sql = sql;
  }

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    while (!cursor.atEnd()) {
      Token token = cursor.take();
      if (token.is(",") && (cursor.atEnd() || cursor.atAny(ENDS))) {
        throw new TextPosition(sql, token.start())
            .syntaxError(
                "nothing stands between this comma and "
                    + (cursor.atEnd() ? "the end" : cursor.peek().text()));
      }
    }
    return tokens;
  }
}
