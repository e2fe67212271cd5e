package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Moves {@code IGNORE NULLS} from the end of a function's arguments to behind its bracket. */
final class NullTreatments implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    List<Token> moved = new ArrayList<>(tokens.size());
    while (!cursor.atEnd()) {
      Token token = cursor.take();
      if (token.isAny("IGNORE", "RESPECT") && cursor.at("NULLS", ")")) {
        Token nulls = cursor.take();
        moved.addAll(List.of(cursor.take(), token, nulls));
      } else {
        moved.add(token);
      }
    }
    return moved;
  }
}
