package io.redshiftrestore.sql.text.expression;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes operators with PostgreSQL's precedence: as calls of functions where the parser lacks them,
 * and in brackets where it would join their operands otherwise.
 */
public final class Expressions implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    return new Reading(new Cursor(tokens)).everything();
  }

  /**
   * What was read of an expression.
   *
   * @param operator the last operator to be computed, or null if there is none
   */
  private record Expression(List<Token> tokens, @Nullable Token operator) {}

  private static final class Reading {
    private final Cursor cursor;
    private final Operands operands;

    Reading(Cursor cursor) {
      this.cursor = cursor;
      this.operands = new Operands(cursor, this::until);
    }

    List<Token> everything() {
      List<Token> all = new ArrayList<>();
      while (!cursor.atEnd()) {
        all.addAll(until(""));
        if (!cursor.atEnd()) {
          all.add(cursor.take());
        }
      }
      return all;
    }

    /** Reads up to the word or sign that ends a part, which is left to be read. */
    private List<Token> until(String end) {
      List<Token> part = new ArrayList<>();
      while (!cursor.atEnd() && !cursor.at(end) && !cursor.atAny(")", "]", "}")) {
        if (isAtExpression()) {
          part.addAll(expression(0).tokens);
        } else {
          part.add(cursor.take());
        }
      }
      return part;
    }

    private boolean isAtExpression() {
      return operands.areAhead()
          || (cursor.at(Token.Kind.SIGN)
              && (cursor.atAny("+", "-") || Operators.PREFIXES.containsKey(cursor.peek().text())));
    }

    private Expression expression(int precedence) {
      Expression left = first();
      while (!cursor.atEnd()) {
        if (cursor.at("AT", "TIME", "ZONE")) {
          left = inZone(left);
          continue;
        }
        Operators group = Operators.of(cursor.peek());
        if (group == null || group.precedence() < precedence) {
          break;
        }
        Token operator = cursor.take();
        left = joined(left, operator, group, expression(group.precedence() + 1));
      }
      return left;
    }

    /** AT TIME ZONE binds more closely than any operator between two operands. */
    private Expression inZone(Expression time) {
      Token at = cursor.take();
      cursor.goTo(cursor.place() + 2);
      List<Token> zone = operands.areAhead() ? operands.read() : List.of();
      return new Expression(Calls.of(at.word("TIMEZONE"), zone, time.tokens), null);
    }

    /** Reads an operand with the signs and operators that stand before it. */
    private Expression first() {
      if (cursor.atAny("+", "-")) {
        Token sign = cursor.take();
        List<Token> tokens = new ArrayList<>(List.of(sign));
        tokens.addAll(first().tokens);
        return new Expression(tokens, sign);
      }
      String function =
          cursor.at(Token.Kind.SIGN) ? Operators.PREFIXES.get(cursor.peek().text()) : null;
      if (function != null) {
        Token operator = cursor.take();
        List<Token> operand = expression(Operators.OTHER.precedence() + 1).tokens;
        return new Expression(Calls.of(operator.word(function), operand), null);
      }
      return new Expression(operands.areAhead() ? operands.read() : List.of(), null);
    }

    private static Expression joined(
        Expression left, Token operator, Operators group, Expression right) {
      String function = group.function(operator);
      if (!function.isEmpty()) {
        return new Expression(Calls.of(operator.word(function), left.tokens, right.tokens), null);
      }
      List<Token> tokens = new ArrayList<>(operand(left, operator, group));
      tokens.add(operator);
      tokens.addAll(operand(right, operator, group));
      return new Expression(tokens, operator);
    }

    /** The parser gives other operators other precedences, some above those of sums. */
    private static List<Token> operand(Expression operand, Token operator, Operators group) {
      boolean bracketed =
          group == Operators.OTHER
              && operand.operator != null
              && !operand.operator.text().equals(operator.text());
      return bracketed ? Calls.inBrackets(operand.tokens) : operand.tokens;
    }
  }
}
