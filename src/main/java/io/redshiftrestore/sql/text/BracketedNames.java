package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.Keywords;
import io.redshiftrestore.sql.text.token.TextPosition;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells who writes {@code [name]}, as SQL Server quotes names, what quotes one here. */
final class BracketedNames implements TextRewrite {

  private final String sql;

  BracketedNames(String sql) {
    this.sql = sql;
  }

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    Token before = null;
    int depth = 0;
    while (!cursor.atEnd()) {
      Token token = cursor.take();
      if (token.is("[")) {
        if (depth == 0 && !canHaveElements(before)) {
          refuse(token, cursor);
        }
        depth++;
      } else if (token.is("]")) {
        depth--;
      }
      before = token;
    }
    return tokens;
  }

  /** Whether brackets behind a token are of an array, or fetch an element of one. */
  private static boolean canHaveElements(@Nullable Token before) {
    return before != null
        && (before.is(")")
            || before.is("]")
            || (before.isName()
                && !(before.is(Token.Kind.WORD) && Keywords.standsBetweenOperands(before, false))));
  }

  private void refuse(Token bracket, Cursor cursor) {
    int length = 0;
    while (cursor.isAhead(length, Token.Kind.WORD)) {
      length++;
    }
    if (length > 0 && cursor.isAhead(length, "]")) {
      int end = sql.indexOf(']', bracket.start());
      throw new TextPosition(sql, bracket.start())
          .syntaxError(
              "[ and ] are no quotation marks of SQL; write \"%s\" instead"
                  .formatted(sql.substring(bracket.start() + 1, end)));
    }
  }
}
