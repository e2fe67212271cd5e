package io.redshiftrestore.oracle.grammar;

import java.util.List;

/** Composes whole numbers out of fields. */
final class NumberExpressions {

  private final Expressions expressions;
  private final Chance chance;

  NumberExpressions(Expressions expressions, Grammar grammar) {
    this.expressions = expressions;
    this.chance = grammar.chance();
  }

  /** Returns a number, nested so deep at the most. */
  Sql of(List<Field> fields, int depth) {
    Sql number = expressions.of(Kind.NUMBER, fields, depth);
    return chance.<Sql>any(
        () -> Sql.of("({} + " + chance.between(-9, 9) + ")", number),
        () -> Sql.of("({} - {})", number, expressions.constant(Kind.NUMBER)),
        () -> Sql.of("({} * 3)", number),
        () -> Sql.of("(- {})", number),
        () -> Sql.of("ABS({})", number),
        () -> Sql.of("CAST(SIGN({}) AS BIGINT)", number),
        () -> Sql.of("({} / " + chance.of("7", "-2", "3") + ")", number),
        () -> Sql.of("MOD({}, " + chance.of("5", "-3", "2") + ")", number),
        () -> Sql.of("({} % 4)", number),
        () -> Sql.of("CAST({} / " + chance.of("2.0", "-4.0", "3.0") + " AS BIGINT)", number),
        () -> Sql.of("CAST(CAST({} AS DECIMAL(20, 2)) / 8 AS BIGINT)", number),
        () -> Sql.of("CAST(ROUND({} / 8.0, " + chance.between(0, 2) + ") * 10 AS BIGINT)", number),
        () ->
            Sql.of(
                "CAST(" + chance.of("FLOOR", "CEIL", "TRUNC", "ROUND") + "({} / 4.0) AS BIGINT)",
                number),
        () -> Sql.of("CAST(MOD({}, 100) AS " + chance.of("INTEGER", "SMALLINT") + ")", number),
        () -> Sql.of("CAST(SQRT(ABS({})) AS BIGINT)", number),
        () -> Sql.of("CAST(POWER(MOD({}, 9), 2) AS BIGINT)", number),
        () -> ofText(expressions.of(Kind.TEXT, fields, depth)),
        () -> ofText(expressions.of(Kind.TEXT, fields, depth)),
        () -> ofTime(expressions.of(Kind.TIME, fields, depth)),
        () -> ofTime(expressions.of(Kind.TIME, fields, depth)),
        () -> daysBetween(fields, depth));
  }

  private Sql ofText(Sql text) {
    return chance.<Sql>any(
        () -> Sql.of("CHAR_LENGTH({})", text),
        () -> Sql.of("OCTET_LENGTH({})", text),
        () -> Sql.of("POSITION('e' IN {})", text),
        () -> Sql.of("STRPOS({}, '-')", text),
        () -> Sql.of("ASCII({})", text),
        () -> Sql.of("CAST(CAST(CHAR_LENGTH({}) AS VARCHAR) AS INTEGER)", text),
        () ->
            Sql.differing(Difference.LEN, Sql.of("LEN({})", text), Sql.of("CHAR_LENGTH({})", text)),
        () ->
            Sql.differing(
                Difference.CHARINDEX,
                Sql.of("CHARINDEX('s', {})", text),
                Sql.of("POSITION('s' IN {})", text)));
  }

  private Sql ofTime(Sql time) {
    String unit =
        chance.of(
            "year",
            "month",
            "day",
            "hour",
            "minute",
            "second",
            "dow",
            "doy",
            "week",
            "quarter",
            "century",
            "decade",
            "epoch",
            "milliseconds",
            "isodow",
            "isoyear");
    boolean isDatePart = chance.percent(20);
    Sql part =
        Sql.of(
            isDatePart ? "DATE_PART('" + unit + "', {})" : "EXTRACT(" + unit + " FROM {})", time);
    Sql whole = Sql.of("CAST(" + (isDatePart ? "TRUNC" : "FLOOR") + "({}) AS BIGINT)", part);
    return Sql.differing(
        Difference.EXTRACT,
        isDatePart ? whole : Sql.of("CAST({} AS BIGINT)", part),
        switch (unit) {
          case "milliseconds" -> Sql.of("({} % 1000)", whole);
          case "decade" -> Sql.of("({} + 1)", whole);
          default -> whole;
        });
  }

  private Sql daysBetween(List<Field> fields, int depth) {
    Sql one = expressions.of(Kind.TIME, fields, depth);
    Sql other = expressions.of(Kind.TIME, fields, depth);
    return Sql.differing(
        Difference.DATEDIFF,
        Sql.of("DATEDIFF(day, {}, {})", one, other),
        Sql.of("(CAST({} AS DATE) - CAST({} AS DATE))", other, one));
  }
}
