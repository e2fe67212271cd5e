package io.redshiftrestore.sql.text.expression;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.time.IntervalText;
import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes intervals that the parser does not read, such as {@code INTERVAL '7 days'} and {@code '7
 * days'::interval}, as calls of {@code "interval"('7 days', 'second')}: a text, and the unit that
 * ends what it may say.
 */
final class Intervals {

  private static final Set<String> UNITS =
      Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO");

  /** What users write for the units, and the parser knows none of. */
  private static final Set<String> OTHER_UNITS =
      Set.of(
          "YEARS",
          "QUARTER",
          "QUARTERS",
          "MONTHS",
          "WEEK",
          "WEEKS",
          "DAYS",
          "HOURS",
          "MINUTES",
          "SECONDS");

  private Intervals() {}

  /** Reads the units behind the text of a literal or the name of the type. */
  static List<Token> fields(Cursor cursor) {
    List<Token> fields = new ArrayList<>();
    while (!cursor.atEnd()
        && cursor.at(Token.Kind.WORD)
        && UNITS.contains(cursor.peek().capitals())) {
      fields.add(cursor.take());
    }
    if (cursor.at("(")
        && cursor.isAhead(1, Token.Kind.NUMBER)
        && cursor.isAhead(2, ")")
        && !fields.isEmpty()) {
      skipPrecision(cursor);
    }
    return fields;
  }

  /** An interval has milliseconds: more digits of a second say nothing, fewer would round it. */
  private static void skipPrecision(Cursor cursor) {
    int place = cursor.place();
    cursor.take();
    if (cursor.take().text().matches("[3-6]")) {
      cursor.take();
    } else {
      cursor.goTo(place);
    }
  }

  /**
   * Refuses {@code INTERVAL '3' days}.
   *
   * @throws StateException if the word behind the literal, which PostgreSQL takes for a name of
   *     three seconds, must be meant for a unit
   */
  static void checkUnit(List<Token> literal, Cursor cursor) {
    if (literal.size() == 2
        && !cursor.atEnd()
        && cursor.at(Token.Kind.WORD)
        && OTHER_UNITS.contains(cursor.peek().capitals())) {
      String text = literal.get(1).text();
      String unit = cursor.peek().text();
      throw new StateException(
          SqlState.SYNTAX_ERROR,
          "INTERVAL %s %s is not an interval; write INTERVAL '%s %s'."
              .formatted(text, unit, text.substring(1, text.length() - 1), unit),
          null);
    }
  }

  /** Makes a call of a literal, unless the parser reads it. */
  static void asCall(List<Token> literal) {
    if (!isParsers(literal)) {
      List<Token> call = call(literal.get(1), unit(literal.subList(1, literal.size())));
      literal.clear();
      literal.addAll(call);
    }
  }

  /** Makes a literal that the parser reads of one, as no call may stand before PRECEDING. */
  static void asLiteral(List<Token> literal) {
    if (isParsers(literal)) {
      return;
    }
    Token text = literal.get(1);
    IntervalText interval =
        IntervalText.read(
            text.text().substring(1, text.text().length() - 1).replace("''", "'"),
            unit(literal.subList(1, literal.size())));
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

  /**
   * Returns whether the parser reads a literal as PostgreSQL does: a number of a unit, or two
   * numbers that mean something else without the units behind.
   */
  private static boolean isParsers(List<Token> literal) {
    String text = literal.get(1).text();
    return switch (literal.size()) {
      case 2 -> false;
      case 3 -> text.matches("'\\s*[+-]?\\d+\\s*'");
      default ->
          (isRange(literal, "MINUTE", "SECOND") && text.matches("'-?\\d+:\\d+(\\.\\d+)?'"))
              || (isRange(literal, "DAY", "HOUR") && text.matches("'-?\\d+ \\d+'"));
    };
  }

  private static boolean isRange(List<Token> literal, String first, String last) {
    return literal.get(2).is(first) && literal.get(literal.size() - 1).is(last);
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
        && type.stream().skip(1).allMatch(field -> UNITS.contains(field.capitals()));
  }

  /** Returns the last of the units behind a literal's text or a type's name. */
  private static String unit(List<Token> fields) {
    return fields.size() == 1 ? "SECOND" : fields.get(fields.size() - 1).capitals();
  }

  private static List<Token> call(Token text, String unit) {
    Token counted =
        new Token(Token.Kind.STRING, "'" + unit.toLowerCase(Locale.ROOT) + "'", text.start());
    // The bound of a frame may not begin with a call.
    return Calls.inBrackets(Calls.of(text.name("interval"), List.of(text), List.of(counted)));
  }
}
