package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Lexer;
import io.redshiftrestore.sql.text.token.Token;
import java.util.Optional;
import java.util.Set;

/** The text of a statement, as far as its first word says what it is. */
public record StatementText(String sql) {

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
    return Optional.ofNullable(new Lexer(sql).read())
        .filter(token -> token.is(Token.Kind.WORD))
        .map(Token::capitals);
  }
}
