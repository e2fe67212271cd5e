package io.redshiftrestore.sql.text.token;

import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.text.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the text of a statement apart into its tokens, without its comments and blanks. */
public final class Lexer {

  /** Longer ones stand before those that they begin with. */
  private static final Pattern SIGN =
      Pattern.compile(
          "\\|\\|/|\\|/|\\|\\||::|!~~\\*|!~~|!~\\*|!~|~~\\*|~~|~\\*|<=>|<=|>=|<>|!=|<<|>>|=>|->|(?s:.)");

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{Mn}\\p{Nd}_$]*+");

  private static final Pattern NUMBER =
      Pattern.compile("(?:\\d++\\.?+\\d*+|\\.\\d++)(?:[eE][+-]?+\\d++)?+");

  private static final Pattern STRING_PREFIX = Pattern.compile("(?i:E|N|X|B|U&|_\\w++)(?=')");

  private static final Pattern DOLLARS = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{Nd}_]*+)?\\$");

  private final String sql;
  private int next;

  public Lexer(String sql) {
    this.sql = sql;
  }

  public static List<Token> tokens(String sql) {
    Lexer lexer = new Lexer(sql);
    List<Token> tokens = new ArrayList<>();
    for (Token token = lexer.read(); token != null; token = lexer.read()) {
      tokens.add(token);
    }
    return tokens;
  }

  /** Returns the next token, or null after the last. */
  public @Nullable Token read() {
    skipBlanks();
    if (next == sql.length()) {
      return null;
    }
    int start = next;
    char first = sql.charAt(start);
    if (first == '\'') {
      return new Token(Kind.STRING, quotedText(), start);
    } else if (first == '"') {
      return new Token(Kind.QUOTED_NAME, quoted('"'), start);
    } else if (skip(DOLLARS)) {
      return new Token(Kind.STRING, betweenDollars(sql.substring(start, next), start), start);
    } else if (skip(STRING_PREFIX)) {
      return new Token(Kind.STRING, prefixedText(sql.substring(start, next)), start);
    } else if (skip(WORD)) {
      return new Token(Kind.WORD, sql.substring(start, next), start);
    } else if (skip(NUMBER)) {
      refuseLettersBehindNumber();
      return new Token(Kind.NUMBER, sql.substring(start, next), start);
    }
    TypographicQuotes.refuse(sql, start);
    skip(SIGN);
    return new Token(Kind.SIGN, sql.substring(start, next), start);
  }

  /** The parser would take them for a name, and {@code 0x1F} for a zero that is called so. */
  private void refuseLettersBehindNumber() {
    int end = next;
    if (skip(WORD)) {
      throw new TextPosition(sql, end)
          .syntaxError("a number ends where letters follow; put a blank between them");
    }
  }

  private boolean skip(Pattern pattern) {
    Matcher matcher = pattern.matcher(sql).region(next, sql.length()).useTransparentBounds(true);
    boolean found = matcher.lookingAt();
    if (found) {
      next = matcher.end();
    }
    return found;
  }

  private String prefixedText(String prefix) {
    return switch (prefix.toUpperCase(Locale.ROOT)) {
      case "E" -> EscapedText.decoded(escapedText());
      case "N" -> quotedText(); // Every text is of Unicode, which Calcite's N'…' is not.
      default -> prefix + quotedText();
    };
  }

  /** Reads a text, and those that continue it on further lines, as one. */
  private String quotedText() {
    StringBuilder text = new StringBuilder(quoted('\''));
    int end = next;
    while (continuesOnNextLine()) {
      text.setLength(text.length() - 1);
      text.append(quoted('\'').substring(1));
      end = next;
    }
    next = end;
    return text.toString();
  }

  private boolean continuesOnNextLine() {
    int before = next;
    skipBlanks();
    return next < sql.length()
        && sql.charAt(next) == '\''
        && sql.substring(before, next).chars().anyMatch(c -> c == '\n' || c == '\r');
  }

  /** Reads what stands in quotes, where two of them stand for one. */
  private String quoted(char quote) {
    int start = next;
    do {
      next = sql.indexOf(quote, next + 1) + 1;
      if (next == 0) {
        throw endless(start, quote);
      }
    } while (next < sql.length() && sql.charAt(next) == quote);
    return sql.substring(start, next);
  }

  /** Reads what stands in quotes, where a backslash escapes one, too; returns the inner part. */
  private String escapedText() {
    int start = next + 1;
    int end = start;
    while (end < sql.length() && (sql.charAt(end) != '\'' || isDoubled(end))) {
      end += sql.charAt(end) == '\\' || sql.charAt(end) == '\'' ? 2 : 1;
    }
    if (end >= sql.length()) {
      throw endless(next, '\'');
    }
    next = end + 1;
    return sql.substring(start, end);
  }

  private boolean isDoubled(int quote) {
    return quote + 1 < sql.length() && sql.charAt(quote + 1) == '\'';
  }

  private StateException endless(int start, char quote) {
    return new TextPosition(sql, start)
        .syntaxError("what begins here with " + quote + " has no end");
  }

  private String betweenDollars(String delimiter, int start) {
    int end = sql.indexOf(delimiter, next);
    if (end < 0) {
      throw endless(start, '$');
    }
    String text = sql.substring(next, end);
    next = end + delimiter.length();
    return "'" + text.replace("'", "''") + "'";
  }

  private void skipBlanks() {
    boolean skipped;
    do {
      int before = next;
      while (next < sql.length() && isBlank(sql.charAt(next))) {
        next++;
      }
      if (sql.startsWith("--", next)) {
        while (next < sql.length() && sql.charAt(next) != '\n' && sql.charAt(next) != '\r') {
          next++;
        }
      } else if (sql.startsWith("/*", next)) {
        skipComment();
      }
      skipped = next > before;
    } while (skipped);
  }

  /** Comments in comments are part of them, as the SQL standard has it. */
  private void skipComment() {
    int start = next;
    int depth = 0;
    do {
      if (sql.startsWith("/*", next)) {
        depth++;
        next += 2;
      } else if (sql.startsWith("*/", next)) {
        depth--;
        next += 2;
      } else {
        next++;
      }
    } while (depth > 0 && next < sql.length());
    if (depth > 0) {
      throw new TextPosition(sql, start).syntaxError("the comment that begins here has no end");
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
