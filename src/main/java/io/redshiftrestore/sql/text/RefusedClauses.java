package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.TextPosition;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.List;

/** Refuses clauses that Redshift or PostgreSQL have and this driver has not, with the way round. */
final class RefusedClauses implements TextRewrite {

  private final String sql;

  RefusedClauses(String sql) {
    this.sql = sql;
  }

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    Cursor cursor = new Cursor(tokens);
    while (!cursor.atEnd()) {
      refuse(cursor);
      cursor.take();
    }
    return tokens;
  }

  private void refuse(Cursor cursor) {
    if (cursor.at("DISTINCT", "ON", "(")) {
      throw refusal(
          cursor,
          "DISTINCT ON is not supported; number the rows and keep the first of each, with QUALIFY"
              + " ROW_NUMBER() OVER (PARTITION BY … ORDER BY …) = 1");
    } else if (cursor.at("INTO", "#")
        || (cursor.at("INTO") && cursor.isAhead(1, Token.Kind.WORD))) {
      throw refusal(
          cursor,
          "SELECT INTO is not supported: the tables are read-only; use SELECT without INTO");
    } else if (cursor.at("ROW", "WITH", "TIES") || cursor.at("ROWS", "WITH", "TIES")) {
      throw refusal(
          cursor,
          "WITH TIES is not supported; keep the first with QUALIFY RANK() OVER (ORDER BY …) <= n");
    } else if (cursor.at("MATCH_RECOGNIZE", "(")) {
      throw refusal(
          cursor,
          "MATCH_RECOGNIZE is not supported; compare rows with their neighbours by LAG and LEAD");
    } else if (cursor.at("COLLATE") && cursor.place() > 0) {
      throw refusal(
          cursor, "COLLATE is not supported; to leave case out of account, compare LOWER(text)");
    } else if (cursor.at("EXPLAIN", "ANALYZE")) {
      throw refusal(
          cursor,
          "EXPLAIN ANALYZE is not supported; EXPLAIN says which calls a statement makes,"
              + " and the table api_calls which were made");
    } else if (cursor.at("GROUPS", "BETWEEN")
        || cursor.at("GROUPS", "UNBOUNDED")
        || cursor.at("GROUPS", "CURRENT")
        || (cursor.at("GROUPS") && cursor.isAhead(1, Token.Kind.NUMBER))) {
      throw refusal(
          cursor,
          "GROUPS frames are not supported; number the peers with DENSE_RANK() in a sub-query, and"
              + " use RANGE over that number");
    } else if (cursor.at("FOR", "UPDATE") || cursor.at("FOR", "SHARE")) {
      throw refusal(
          cursor, "FOR UPDATE is not supported: the tables are read-only and no row can be locked");
    } else if (cursor.at("=", "=")) {
      throw new TextPosition(sql, cursor.peek().start()).syntaxError("to compare, write = once");
    }
  }

  private RuntimeException refusal(Cursor cursor, String reason) {
    return new TextPosition(sql, cursor.peek().start()).refusal(reason);
  }
}
