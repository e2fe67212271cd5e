package io.redshiftrestore.oracle.grammar;

import java.util.List;

/** Composes moments out of fields. */
final class TimeExpressions {

  private final Expressions expressions;
  private final Chance chance;

  TimeExpressions(Expressions expressions, Grammar grammar) {
    this.expressions = expressions;
    this.chance = grammar.chance();
  }

  /** Returns a moment, nested so deep at the most. */
  Sql of(List<Field> fields, int depth) {
    Sql time = expressions.of(Kind.TIME, fields, depth);
    return chance.<Sql>any(
        () -> Sql.of("({} + INTERVAL '1' DAY)", time),
        () -> Sql.of("({} - INTERVAL '" + chance.between(1, 40) + "' HOUR)", time),
        () -> Sql.of("({} + INTERVAL '" + chance.between(1, 13) + "' MONTH)", time),
        () -> Sql.of("({} - INTERVAL '1 day 2 hours')", time),
        () -> Sql.of("DATE_TRUNC('" + unit() + "', {})", time),
        () -> Sql.of("DATE_TRUNC('" + unit() + "', {})", time),
        () -> Sql.of("CAST(CAST({} AS DATE) AS TIMESTAMP)", time),
        () -> Sql.of("CAST(CAST({} AS VARCHAR) AS TIMESTAMP)", time),
        () -> added(time));
  }

  private String unit() {
    return chance.of(
        "day", "second", "minute", "hour", "week", "month", "quarter", "year", "decade", "century");
  }

  private Sql added(Sql time) {
    String unit = chance.of("day", "hour", "minute", "second", "week", "month", "year");
    int count = chance.between(-14, 40);
    return Sql.differing(
        Difference.DATEADD,
        Sql.of("DATEADD(" + unit + ", " + count + ", {})", time),
        Sql.of("({} + INTERVAL '" + count + " " + unit + "')", time));
  }
}
