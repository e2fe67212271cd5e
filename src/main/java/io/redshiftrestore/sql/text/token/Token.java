package io.redshiftrestore.sql.text.token;

import java.util.Locale;

/**
 * A word, a literal or a sign of a statement.
 *
 * @param text as the parser is to read it
 * @param start where it begins in what the user wrote; what a rewrite adds begins where the part
 *     does that it is added for
 */
public record Token(Kind kind, String text, int start) {

  /** What a token is. */
  public enum Kind {
    /** A keyword, or a name without quotes. */
    WORD,
    /** A name in double quotes. */
    QUOTED_NAME,
    /** A text in single quotes, with its prefix if it has one. */
    STRING,
    /** A number without sign. */
    NUMBER,
    /** An operator, a bracket, a comma, a parameter's question mark. */
    SIGN
  }

  /** Returns whether this is the word or the sign given; words are given in capitals. */
  public boolean is(String wordOrSign) {
    return switch (kind) {
      case WORD -> text.equalsIgnoreCase(wordOrSign);
      case SIGN -> text.equals(wordOrSign);
      case QUOTED_NAME, STRING, NUMBER -> false;
    };
  }

  /** Returns whether this is one of the words or signs given. */
  public boolean isAny(String... wordsOrSigns) {
    for (String wordOrSign : wordsOrSigns) {
      if (is(wordOrSign)) {
        return true;
      }
    }
    return false;
  }

  public boolean is(Kind expected) {
    return kind == expected;
  }

  /** Returns whether this can be a name, or a part of one. */
  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
  }

  /** Returns the word in capitals, or the sign. */
  public String capitals() {
    return text.toUpperCase(Locale.ROOT);
  }

  /** Returns a word that is added where this token stands. */
  public Token word(String word) {
    return new Token(Kind.WORD, word, start);
  }

  /** Returns a sign that is added where this token stands. */
  public Token sign(String sign) {
    return new Token(Kind.SIGN, sign, start);
  }

  /** Returns a name that the parser takes for nothing else, added where this token stands. */
  public Token name(String name) {
    return new Token(Kind.QUOTED_NAME, '"' + name.replace("\"", "\"\"") + '"', start);
  }
}
