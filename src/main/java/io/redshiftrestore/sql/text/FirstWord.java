package io.redshiftrestore.sql.text;

import io.redshiftrestore.config.ClosestName;
import io.redshiftrestore.sql.text.token.TextPosition;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.List;
import java.util.Set;

/** Refuses a statement whose first word begins none, and names the word that was meant. */
final class FirstWord implements TextRewrite {

  private static final List<String> QUERIES =
      List.of("SELECT", "WITH", "VALUES", "TABLE", "EXPLAIN");

  /** What the parser knows beyond queries; its statements are refused, or run, by others. */
  private static final Set<String> OTHERS =
      Set.of("SHOW", "DESCRIBE", "DESC", "SET", "RESET", "USE", "CALL", "UPSERT", "REPLACE");

  private final String sql;

  FirstWord(String sql) {
    this.sql = sql;
  }

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    if (!tokens.isEmpty() && tokens.get(0).is(Token.Kind.WORD)) {
      Token first = tokens.get(0);
      String word = first.capitals();
      if (!QUERIES.contains(word) && !OTHERS.contains(word)) {
        throw new TextPosition(sql, first.start())
            .syntaxError(
                "no statement begins with "
                    + first.text()
                    + ClosestName.to(word, QUERIES.stream())
                        .map("; did you mean %s?"::formatted)
                        .orElse("; a query begins with SELECT"));
      }
    }
    return tokens;
  }
}
