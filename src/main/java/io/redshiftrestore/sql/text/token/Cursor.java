package io.redshiftrestore.sql.text.token;

import java.util.List;

/** A place in a list of tokens, which reading moves on. */
public final class Cursor {

  private final List<Token> tokens;
  private int next;

  public Cursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  public boolean atEnd() {
    return next == tokens.size();
  }

  /** Returns the next token and moves on. */
  public Token take() {
    return tokens.get(next++);
  }

  /** Returns the next token. */
  public Token peek() {
    return tokens.get(next);
  }

  /** Returns whether the next tokens are those words or signs. */
  public boolean at(String... wordsOrSigns) {
    for (int i = 0; i < wordsOrSigns.length; i++) {
      if (!isAhead(i, wordsOrSigns[i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the next token is one of the words or signs given. */
  public boolean atAny(String... wordsOrSigns) {
    return !atEnd() && peek().isAny(wordsOrSigns);
  }

  public boolean at(Token.Kind kind) {
    return isAhead(0, kind);
  }

  /** Returns whether there is such a token some places on. */
  public boolean isAhead(int distance, String wordOrSign) {
    return next + distance < tokens.size() && tokens.get(next + distance).is(wordOrSign);
  }

  /** Returns whether there is a token of that kind some places on. */
  public boolean isAhead(int distance, Token.Kind kind) {
    return next + distance < tokens.size() && tokens.get(next + distance).is(kind);
  }

  public int place() {
    return next;
  }

  public void goTo(int place) {
    next = place;
  }
}
