package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.Markers;
import io.redshiftrestore.sql.text.token.TextPosition;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code t.x(+)}, which the parser lacks, as a call of a function of that name. */
final class OuterMarks implements TextRewrite {

  private final String sql;

  OuterMarks(String sql) {
    this.sql = sql;
  }

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    List<Token> written = new ArrayList<>();
    while (!cursor.atEnd()) {
      if (!cursor.at("(", "+", ")")) {
        written.add(cursor.take());
        continue;
      }
      Token mark = cursor.take();
      cursor.take();
      cursor.take();
      int column = startOfName(written);
      if (column == written.size()) {
        throw new TextPosition(sql, mark.start())
            .refusal("(+) stands behind a column's name alone; write LEFT JOIN … ON …");
      }
      Token first = written.get(column);
      written.addAll(column, List.of(first.name(Markers.OUTER_COLUMN), first.sign("(")));
      written.add(mark.sign(")"));
    }
    return written;
  }

  /** Returns where the name begins that the tokens end with. */
  private static int startOfName(List<Token> tokens) {
    int start = tokens.size();
    while (start > 0 && tokens.get(start - 1).isName()) {
      start--;
      if (start == 0 || !tokens.get(start - 1).is(".")) {
        break;
      }
      start--;
    }
    return start;
  }
}
