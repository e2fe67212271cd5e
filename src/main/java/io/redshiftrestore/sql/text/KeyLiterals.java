package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Lexer;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A look-up in words that stay the same whatever keys it asks for: the literals that its keys are
 * compared with are parameters, so that one plan serves all of them. That is done to a plain query
 * alone, of one SELECT without a join, with no parameter of its own and each key compared once.
 *
 * @param text what is to be planned
 * @param values the values of its parameters, in order; none if the text is as the user wrote it
 */
public record KeyLiterals(String text, List<String> values) {

  private static final String[] NOT_PLAIN = {
    "?", "JOIN", "UNION", "EXCEPT", "MINUS", "INTERSECT", "WITH", "LATERAL", "VALUES", "INTO"
  };

  private static final String[] AFTER_CONDITION = {
    "AND", "OR", ")", ";", "GROUP", "HAVING", "QUALIFY", "ORDER", "LIMIT", "OFFSET", "FETCH"
  };

  public KeyLiterals {
    values = List.copyOf(values);
  }

  /**
   * Takes the literals out of a query, or none if it is another kind of statement.
   *
   * @param keys the columns by which rows are looked up, in small letters
   */
  public static KeyLiterals of(String sql, Set<String> keys) {
    boolean looksUp = sql.regionMatches(true, 0, "SELECT", 0, 6) && mentions(sql, keys);
    return looksUp
        ? new KeyLiterals(sql, List.of()).without(Lexer.tokens(sql), keys)
        : new KeyLiterals(sql, List.of());
  }

  private static boolean mentions(String sql, Set<String> keys) {
    String small = sql.toLowerCase(Locale.ROOT);
    return keys.stream().anyMatch(small::contains);
  }

  private KeyLiterals without(List<Token> tokens, Set<String> keys) {
    long selects = tokens.stream().filter(token -> token.is("SELECT")).count();
    if (selects > 1 || tokens.stream().anyMatch(token -> token.isAny(NOT_PLAIN))) {
      return this;
    }
    StringBuilder shape = new StringBuilder();
    List<String> taken = new ArrayList<>();
    int copied = 0;
    int condition = where(tokens);
    for (int i = condition; i + 2 < tokens.size(); i++) {
      Token literal = tokens.get(i + 2);
      if (comparesAlone(tokens, i, keys, condition) && isAsWritten(literal)) {
        shape.append(text, copied, literal.start()).append('?');
        copied = literal.start() + literal.text().length();
        taken.add(value(literal));
      }
    }
    return new KeyLiterals(shape.append(text, copied, text.length()).toString(), taken);
  }

  private static int where(List<Token> tokens) {
    int place = 0;
    while (place < tokens.size() && !tokens.get(place).is("WHERE")) {
      place++;
    }
    return place;
  }

  /** Returns whether a condition on a key stands there, and nowhere else another on the same. */
  private static boolean comparesAlone(
      List<Token> tokens, int place, Set<String> keys, int condition) {
    String name = name(tokens.get(place));
    return keys.contains(name)
        && tokens.get(place + 1).is("=")
        && tokens.get(place + 2).is(Token.Kind.STRING)
        && (place + 3 == tokens.size() || tokens.get(place + 3).isAny(AFTER_CONDITION))
        && tokens.stream().skip(condition).filter(token -> name(token).equals(name)).count() == 1;
  }

  private static String name(Token token) {
    return token.is(Token.Kind.WORD) ? token.text().toLowerCase(Locale.ROOT) : "";
  }

  /** A literal with a prefix, in dollars or on several lines is not. */
  private boolean isAsWritten(Token literal) {
    return literal.text().startsWith("'") && text.startsWith(literal.text(), literal.start());
  }

  private static String value(Token literal) {
    return literal.text().substring(1, literal.text().length() - 1).replace("''", "'");
  }
}
