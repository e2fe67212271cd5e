package io.redshiftrestore.sql.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The text of a statement, as far as it must be understood before it is parsed. */
public record StatementText(String sql) {

  /** Comments, quoted text and words are one token each; blanks are none. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>--[^\\r\\n]*+|/\\*(?s:.*?)\\*/)|'[^']*+'|\"[^\"]*+\"|\\w++|[^\\s\\w]");

  /** What Redshift knows beyond queries; the parser would call most of it a syntax error. */
  private static final Set<String> WRITES =
      Set.of(
          "ALTER",
          "ANALYZE",
          "BEGIN",
          "CALL",
          "COMMENT",
          "COMMIT",
          "COPY",
          "CREATE",
          "DELETE",
          "DROP",
          "GRANT",
          "INSERT",
          "MERGE",
          "RESET",
          "REVOKE",
          "ROLLBACK",
          "SET",
          "TRUNCATE",
          "UNLOAD",
          "UPDATE",
          "VACUUM");

  /** Returns the word, in capitals, with which the statement says that it is not a query. */
  public Optional<String> write() {
    return firstWord().filter(WRITES::contains);
  }

  /** Returns whether the statement asks for a plan. */
  public boolean explains() {
    return firstWord().filter("EXPLAIN"::equals).isPresent();
  }

  private Optional<String> firstWord() {
    return TOKEN
        .matcher(sql)
        .results()
        .filter(token -> token.group(1) == null)
        .findFirst()
        .map(token -> token.group().toUpperCase(Locale.ROOT));
  }

  /** Returns the text up to the semicolons at its end, if there are any. */
  public String withoutSemicolon() {
    List<MatchResult> tokens = new ArrayList<>();
    TOKEN.matcher(sql).results().filter(token -> token.group(1) == null).forEach(tokens::add);
    int end = sql.length();
    for (int i = tokens.size() - 1; i >= 0 && tokens.get(i).group().equals(";"); i--) {
      end = tokens.get(i).start();
    }
    return sql.substring(0, end);
  }
}
