package io.redshiftrestore.sql.text.expression;

import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Calls of functions, as tokens that stand where their parts were written. */
final class Calls {

  private Calls() {}

  /** Returns a call of a function. */
  @SafeVarargs
  static List<Token> of(Token function, List<Token>... arguments) {
    List<Token> call = new ArrayList<>();
    call.add(function);
    Token separator = function.sign("(");
    for (List<Token> argument : arguments) {
      call.add(separator);
      call.addAll(argument);
      separator = function.sign(",");
    }
    call.add(function.sign(")"));
    return call;
  }

  /** Returns {@code CAST(operand AS type)}, as it stands for an operator. */
  static List<Token> cast(Token place, List<Token> operand, List<Token> type) {
    List<Token> argument = new ArrayList<>(operand);
    argument.add(place.word("AS"));
    argument.addAll(type);
    return of(place.word("CAST"), argument);
  }

  static List<Token> inBrackets(List<Token> tokens) {
    List<Token> bracketed = new ArrayList<>();
    bracketed.add(tokens.get(0).sign("("));
    bracketed.addAll(tokens);
    bracketed.add(tokens.get(tokens.size() - 1).sign(")"));
    return bracketed;
  }
}
