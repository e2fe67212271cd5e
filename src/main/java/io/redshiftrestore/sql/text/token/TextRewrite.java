package io.redshiftrestore.sql.text.token;

import java.util.List;

/** Says parts of a statement in other words, before it is parsed. */
@FunctionalInterface
public interface TextRewrite {

  /** Returns the tokens of a statement that means the same. */
  List<Token> rewritten(List<Token> tokens);
}
