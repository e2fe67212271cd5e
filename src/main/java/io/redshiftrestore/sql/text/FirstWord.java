package io.redshiftrestore.sql.text;

import io.redshiftrestore.config.ClosestName;
import io.redshiftrestore.sql.text.token.TextPosition;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses a statement whose first words begin none, and names the word that was meant, or what to
 * do instead.
 */
final class FirstWord implements TextRewrite {

  private static final List<String> QUERIES =
      List.of("SELECT", "WITH", "VALUES", "TABLE", "EXPLAIN");

  /** What the parser knows beyond queries; its statements are refused, or run, by others. */
  private static final Set<String> OTHERS =
      Set.of("SHOW", "DESCRIBE", "DESC", "SET", "RESET", "CALL", "UPSERT", "REPLACE");

  /** What Redshift has for a session of its own kind, and what JDBC or this driver has for it. */
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("CANCEL", "cancel the statement by JDBC"),
          Map.entry("CLOSE", "a query's rows come as they are read"),
          Map.entry("DEALLOCATE", "close the prepared statement of JDBC"),
          Map.entry("DECLARE", "a query's rows come as they are read"),
          Map.entry("EXECUTE", "prepare the statement by JDBC, with ? for its parameters"),
          Map.entry("FETCH", "a query's rows come as they are read"),
          Map.entry("LOCK", "the tables are read-only and nothing can be locked"),
          Map.entry("PREPARE", "prepare the statement by JDBC, with ? for its parameters"),
          Map.entry("USE", "there is one database, redshift_restore"),
          Map.entry("SHOW EXTERNAL", "SHOW TABLES lists the tables"),
          Map.entry("SHOW FUNCTIONS", "DatabaseMetaData.getFunctions lists them"),
          Map.entry("SHOW GRANTS", "information_schema.table_privileges has them"),
          Map.entry("SHOW PARAMETERS", "SHOW ALL lists the settings"),
          Map.entry("SHOW PROCEDURES", "there are none"),
          Map.entry("SHOW TABLE", "DESCRIBE tells a table's columns"),
          Map.entry("SHOW VIEW", "DESCRIBE tells a view's columns"));

  private final String sql;

  FirstWord(String sql) {
    this.sql = sql;
  }

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    if (!tokens.isEmpty() && tokens.get(0).is(Token.Kind.WORD)) {
      Token first = tokens.get(0);
      String word = first.capitals();
      refuse(first, word);
      if (tokens.size() > 1) {
        refuse(first, word + " " + tokens.get(1).capitals());
      }
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

  private void refuse(Token first, String words) {
    String instead = INSTEAD.get(words);
    if (instead != null) {
      throw new TextPosition(sql, first.start())
          .refusal("%s is not supported: %s".formatted(words, instead));
    }
  }
}
