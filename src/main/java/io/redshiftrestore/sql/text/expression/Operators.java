package io.redshiftrestore.sql.text.expression;

import com.google.common.collect.ImmutableMap;
import io.redshiftrestore.sql.text.token.Token;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's operators that yield values, with their precedence, and the functions that stand for
 * those which the parser lacks or reads otherwise.
 */
enum Operators {
  /** All operators that have no precedence of their own. */
  OTHER(
      1,
      Map.ofEntries(
          Map.entry("||", ""),
          Map.entry("~", ""),
          Map.entry("!~", ""),
          Map.entry("~*", ""),
          Map.entry("!~*", ""),
          Map.entry("&", "BITAND"),
          Map.entry("|", "BITOR"),
          Map.entry("#", "BITXOR"),
          Map.entry("<<", "SHIFTLEFT"),
          Map.entry(">>", "SHIFTRIGHT"))),
  /** Addition and subtraction. */
  SUM(2, Map.of("+", "", "-", "")),
  /** Multiplication, division and the remainder. */
  PRODUCT(3, Map.of("*", "", "/", "", "%", "")),
  /** The power. */
  POWER(4, Map.of("^", "POWER"));

  /** What stands for operators before their only operand. */
  static final Map<String, String> PREFIXES =
      Map.of("|/", "SQRT", "||/", "CBRT", "@", "ABS", "~", "BITNOT");

  private final int precedence;
  private final ImmutableMap<String, String> functions;

  Operators(int precedence, Map<String, String> functions) {
    this.precedence = precedence;
    this.functions = ImmutableMap.copyOf(functions);
  }

  /** Returns the group that a sign between operands is of, or null if it yields no value. */
  static @Nullable Operators of(Token sign) {
    if (sign.is(Token.Kind.SIGN)) {
      for (Operators operators : values()) {
        if (operators.functions.containsKey(sign.text())) {
          return operators;
        }
      }
    }
    return null;
  }

  int precedence() {
    return precedence;
  }

  /** Returns the function that stands for an operator, or nothing if the parser takes it. */
  String function(Token sign) {
    return functions.getOrDefault(sign.text(), "");
  }
}
