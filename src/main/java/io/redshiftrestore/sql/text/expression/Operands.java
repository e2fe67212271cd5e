package io.redshiftrestore.sql.text.expression;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.Keywords;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads what operators stand between: a literal, a name, a call, what stands in brackets, each with
 * the casts behind it. {@code x::type} and {@code CONVERT(type, x)} become {@code CAST(x AS type)}.
 */
final class Operands {

  private static final Set<String> TYPES_OF_LITERALS =
      Set.of("DATE", "TIME", "TIMESTAMP", "INTERVAL", "TIMESTAMPTZ", "TIMETZ");

  private final Cursor cursor;
  private final Function<String, List<Token>> inner;

  /**
   * Creates a reader.
   *
   * @param inner reads up to the word or sign given
   */
  Operands(Cursor cursor, Function<String, List<Token>> inner) {
    this.cursor = cursor;
    this.inner = inner;
  }

  /** Returns whether the next token begins an operand. */
  boolean areAhead() {
    if (cursor.atEnd()) {
      return false;
    }
    Token token = cursor.peek();
    return switch (token.kind()) {
      case STRING, NUMBER, QUOTED_NAME -> true;
      case SIGN -> token.isAny("(", "?", "{");
      case WORD -> !Keywords.standsBetweenOperands(token, cursor.isAhead(1, "("));
    };
  }

  /** Reads an operand. */
  List<Token> read() {
    Token first = cursor.peek();
    List<Token> operand = first();
    while (cursor.atAny("::", "[", ".")) {
      if (cursor.at("::")) {
        Token colons = cursor.take();
        if (cursor.atEnd()) {
          operand.add(colons);
          return operand;
        }
        operand = Intervals.cast(first, operand, TypeNames.read(cursor));
      } else if (cursor.at("[")) {
        bracketed("]", operand);
      } else {
        operand.add(cursor.take());
      }
    }
    return operand;
  }

  private List<Token> first() {
    Token token = cursor.peek();
    List<Token> operand = new ArrayList<>();
    if (token.is("(")) {
      bracketed(")", operand);
    } else if (token.is("{")) {
      bracketed("}", operand);
    } else if (token.is("CASE")) {
      operand.add(cursor.take());
      operand.addAll(inner.apply("END"));
      takeInto(operand, 1);
    } else if (token.isName()) {
      name(operand);
    } else {
      takeInto(operand, 1);
      while (token.is(Token.Kind.STRING) && cursor.at(Token.Kind.STRING)) {
        takeInto(operand, 1);
      }
    }
    return operand;
  }

  private void name(List<Token> operand) {
    Token first = cursor.take();
    operand.add(first);
    while (cursor.at(".")) {
      takeInto(operand, 2);
    }
    if (isTypeOfLiteral(first)) {
      literal(operand);
    } else if (operand.size() == 1 && isOtherTypeOfLiteral(first)) {
      castLiteral(operand);
    } else if (first.is("CONVERT") && cursor.at("(") && conversion(operand)) {
      return;
    } else if (first.isAny("CAST", "TRY_CAST") && cursor.at("(")) {
      cast(operand);
    } else if (cursor.at("(")) {
      bracketed(")", operand);
      windowOfCall(operand);
    }
  }

  private boolean isTypeOfLiteral(Token word) {
    return word.is(Token.Kind.WORD)
        && TYPES_OF_LITERALS.contains(word.capitals())
        && (cursor.at(Token.Kind.STRING)
            || ((cursor.at("WITH", "TIME", "ZONE") || cursor.at("WITHOUT", "TIME", "ZONE"))
                && cursor.isAhead(3, Token.Kind.STRING)));
  }

  private boolean isOtherTypeOfLiteral(Token word) {
    return TypeNames.isOne(word)
        && (cursor.at(Token.Kind.STRING)
            || (cursor.at("PRECISION") && cursor.isAhead(1, Token.Kind.STRING)));
  }

  /** Reads a text behind the name of a type such as BOOL, which the parser takes for a cast. */
  private void castLiteral(List<Token> operand) {
    cursor.goTo(cursor.place() - 1);
    Token place = operand.remove(0);
    List<Token> type = TypeNames.read(cursor);
    operand.addAll(Calls.cast(place, List.of(cursor.take()), type));
  }

  private void literal(List<Token> operand) {
    if (cursor.at("WITHOUT")) {
      cursor.goTo(cursor.place() + 3);
    }
    while (!cursor.at(Token.Kind.STRING)) {
      takeInto(operand, 1);
    }
    takeInto(operand, 1);
    if (operand.get(0).is("INTERVAL")) {
      operand.addAll(Intervals.fields(cursor));
      Intervals.checkUnit(operand, cursor);
      if (cursor.atAny("PRECEDING", "FOLLOWING")) {
        Intervals.asLiteral(operand);
      } else if (!cursor.at("(")) {
        Intervals.asCall(operand);
      }
    } else if (operand.get(0).is("TIMESTAMPTZ")) {
      Token first = operand.remove(0);
      List<Token> type = Stream.of("TIMESTAMP", "WITH", "TIME", "ZONE").map(first::word).toList();
      operand.addAll(0, type);
    }
  }

  /** Reads {@code CONVERT(type, x)} into a cast; what else is so called is left as it is. */
  private boolean conversion(List<Token> operand) {
    int place = cursor.place();
    cursor.take();
    if (TypeNames.isAt(cursor)) {
      List<Token> type = TypeNames.read(cursor);
      if (cursor.at(",")) {
        cursor.take();
        List<Token> converted = inner.apply(")");
        takeInto(new ArrayList<>(), 1);
        List<Token> cast = Calls.cast(operand.get(0), converted, type);
        operand.clear();
        operand.addAll(cast);
        return true;
      }
    }
    cursor.goTo(place);
    return false;
  }

  private void cast(List<Token> operand) {
    takeInto(operand, 1);
    List<Token> value = inner.apply("AS");
    operand.addAll(value);
    if (cursor.at("AS")) {
      takeInto(operand, 1);
      if (!cursor.atEnd()) {
        operand.addAll(TypeNames.read(cursor));
      }
    }
    operand.addAll(inner.apply(")"));
    takeInto(operand, 1);
    Intervals.ofCast(operand, value);
  }

  /** Reads what belongs to a call of an aggregate or window function. */
  private void windowOfCall(List<Token> operand) {
    boolean found;
    do {
      found = true;
      if (cursor.at("WITHIN", "GROUP", "(")) {
        takeInto(operand, 2);
        bracketed(")", operand);
      } else if (cursor.at("FILTER", "(") || cursor.at("OVER", "(")) {
        takeInto(operand, 1);
        bracketed(")", operand);
      } else if (cursor.at("IGNORE", "NULLS")
          || cursor.at("RESPECT", "NULLS")
          || cursor.at("OVER")) {
        takeInto(operand, 2);
      } else {
        found = false;
      }
    } while (found);
  }

  private void bracketed(String end, List<Token> operand) {
    takeInto(operand, 1);
    operand.addAll(inner.apply(end));
    takeInto(operand, 1);
  }

  private void takeInto(List<Token> operand, int count) {
    for (int i = 0; i < count && !cursor.atEnd(); i++) {
      operand.add(cursor.take());
    }
  }
}
