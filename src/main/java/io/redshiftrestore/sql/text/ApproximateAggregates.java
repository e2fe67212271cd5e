package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Leaves out the leave to compute an aggregate roughly: the exact result is within it. */
final class ApproximateAggregates implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    List<Token> exact = new ArrayList<>(tokens.size());
    while (!cursor.atEnd()) {
      if (cursor.at("APPROXIMATE", "COUNT", "(") || cursor.at("APPROXIMATE", "PERCENTILE_DISC")) {
        cursor.take();
      }
      exact.add(cursor.take());
    }
    return exact;
  }
}
