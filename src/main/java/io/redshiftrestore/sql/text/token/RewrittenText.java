package io.redshiftrestore.sql.text.token;

import java.util.List;

/** A statement in words that the parser takes, which knows where the user wrote each of them. */
public final class RewrittenText {

  private final String source;
  private final List<Token> tokens;
  private final String text;
  private final int[] ends;

  public RewrittenText(String source, List<Token> tokens) {
    this.source = source;
    this.tokens = List.copyOf(tokens);
    this.ends = new int[tokens.size()];
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < ends.length; i++) {
      joined.append(tokens.get(i).text()).append(' ');
      ends[i] = joined.length();
    }
    this.text = joined.toString().stripTrailing();
  }

  /** Returns what is to be parsed. */
  public String text() {
    return text;
  }

  /** A place that users are told, counted from 1. */
  public record Place(int line, int column) {}

  /** Returns where the user wrote what the parser read at a place. */
  public Place written(int line, int column) {
    TextPosition read = TextPosition.of(text, line, column);
    int token = 0;
    while (token < ends.length && ends[token] <= read.offset()) {
      token++;
    }
    int offset = token < ends.length ? tokens.get(token).start() : source.length();
    TextPosition written = new TextPosition(source, offset);
    return new Place(written.line(), written.column());
  }
}
