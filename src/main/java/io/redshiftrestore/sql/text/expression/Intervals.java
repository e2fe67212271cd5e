package io.redshiftrestore.sql.text.expression;

import io.redshiftrestore.sql.function.time.IntervalText;
import io.redshiftrestore.sql.text.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes intervals that the parser does not read, such as {@code INTERVAL '7 days'} and {@code '7
 * days'::interval}, as calls of {@code "interval"('7 days', 'second')}: a text, and what a number
 * without a unit in it counts.
 */
final class Intervals {

  private static final Set<String> UNITS =
      Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND");

  private Intervals() {}

  /** Makes a call of a literal, unless the parser reads it. */
  static void asCall(List<Token> literal) {
    Token text = literal.get(1);
    boolean unitless = literal.size() == 2;
    boolean plain = text.text().matches("'\\s*[+-]?\\d+\\s*'");
    if (unitless || (literal.size() == 3 && !plain)) {
      List<Token> call = call(text, unitless ? "SECOND" : literal.get(2).capitals());
      literal.clear();
      literal.addAll(call);
    }
  }

  /** Makes a literal that the parser reads of one, as no call may stand before PRECEDING. */
  static void asLiteral(List<Token> literal) {
    if (literal.size() != 2) {
      return;
    }
    Token text = literal.get(1);
    IntervalText interval =
        IntervalText.read(
            text.text().substring(1, text.text().length() - 1).replace("''", "'"), "second");
    literal.clear();
    literal.add(text.word("INTERVAL"));
    if (interval.months() != 0) {
      literal.add(new Token(Token.Kind.STRING, "'" + interval.months() + "'", text.start()));
      literal.addAll(qualifier(text, "MONTH", "9"));
    } else {
      literal.add(
          new Token(Token.Kind.STRING, "'" + interval.millis() / 1000.0 + "'", text.start()));
      literal.addAll(qualifier(text, "SECOND", "9"));
    }
  }

  private static List<Token> qualifier(Token place, String unit, String digits) {
    return List.of(
        place.word(unit),
        place.sign("("),
        new Token(Token.Kind.NUMBER, digits, place.start()),
        place.sign(")"));
  }

  /** Returns a cast, which to an interval is a call. */
  static List<Token> cast(Token place, List<Token> operand, List<Token> type) {
    return isInterval(operand, type)
        ? call(operand.get(0), unit(type))
        : Calls.cast(place, operand, type);
  }

  /** Makes a call of a whole {@code CAST(text AS INTERVAL)}. */
  static void ofCast(List<Token> cast, List<Token> value) {
    int type = value.size() + 3;
    if (cast.size() > type + 1) {
      List<Token> name = cast.subList(type, cast.size() - 1);
      if (isInterval(value, name)) {
        List<Token> call = call(value.get(0), unit(name));
        cast.clear();
        cast.addAll(call);
      }
    }
  }

  private static boolean isInterval(List<Token> operand, List<Token> type) {
    return operand.size() == 1
        && operand.get(0).is(Token.Kind.STRING)
        && type.get(0).is("INTERVAL")
        && (type.size() == 1 || (type.size() == 2 && UNITS.contains(type.get(1).capitals())));
  }

  private static String unit(List<Token> type) {
    return type.size() == 1 ? "SECOND" : type.get(1).capitals();
  }

  private static List<Token> call(Token text, String unit) {
    Token counted =
        new Token(Token.Kind.STRING, "'" + unit.toLowerCase(Locale.ROOT) + "'", text.start());
    // The bound of a frame may not begin with a call.
    return Calls.inBrackets(Calls.of(text.name("interval"), List.of(text), List.of(counted)));
  }
}
