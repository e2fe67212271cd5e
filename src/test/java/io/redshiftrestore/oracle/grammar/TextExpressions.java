package io.redshiftrestore.oracle.grammar;

import java.util.List;

/** Composes texts out of fields. */
final class TextExpressions {

  private final Expressions expressions;
  private final Chance chance;

  TextExpressions(Expressions expressions, Grammar grammar) {
    this.expressions = expressions;
    this.chance = grammar.chance();
  }

  /** Returns a text, nested so deep at the most. */
  Sql of(List<Field> fields, int depth) {
    Sql text = expressions.of(Kind.TEXT, fields, depth);
    return chance.<Sql>any(
        () -> Sql.of("UPPER({})", text),
        () -> Sql.of("LOWER({})", text),
        () -> Sql.of("{} || '/' || {}", text, expressions.constant(Kind.TEXT)),
        () -> Sql.of("{} || {}", text, expressions.of(Kind.TEXT, fields, depth)),
        () -> Sql.of("TRIM({})", text),
        () -> Sql.of("TRIM(" + chance.of("LEADING", "TRAILING", "BOTH") + " 'r' FROM {})", text),
        () -> Sql.of(chance.of("LTRIM", "RTRIM", "BTRIM") + "({}, 'pr')", text),
        () -> Sql.of("SUBSTRING({} FROM " + chance.between(-2, 9) + ")", text),
        () ->
            Sql.of(
                "SUBSTRING({}, " + chance.between(-2, 9) + ", " + chance.between(0, 6) + ")", text),
        () -> Sql.of(chance.of("LEFT", "RIGHT") + "({}, " + chance.between(-3, 9) + ")", text),
        () -> Sql.of("REPLACE({}, " + chance.of("'e'", "'e'", "'est'", "' '") + ", 'E-')", text),
        () -> Sql.of(chance.of("LPAD", "RPAD") + "({}, " + chance.between(0, 9) + ", '+-')", text),
        () -> Sql.of("REVERSE({})", text),
        () -> Sql.of("REPEAT({}, " + chance.between(-1, 3) + ")", text),
        () -> Sql.of("SPLIT_PART({}, '-', " + chance.between(1, 3) + ")", text),
        () -> Sql.of("TRANSLATE({}, 'abcr', 'xy')", text),
        () -> Sql.of("INITCAP({})", text),
        () ->
            Sql.of(
                "OVERLAY({} PLACING 'x' FROM "
                    + chance.between(1, 9)
                    + " FOR "
                    + chance.between(0, 3)
                    + ")",
                text),
        () -> Sql.of("CAST({} AS VARCHAR(" + chance.between(100, 900) + "))", text),
        () -> Sql.of("CAST({} AS VARCHAR(" + chance.between(1, 9) + "))", text),
        () -> ofNumber(expressions.of(Kind.NUMBER, fields, depth)),
        () -> ofNumber(expressions.of(Kind.NUMBER, fields, depth)),
        () -> Sql.of("CAST({} AS VARCHAR)", expressions.of(Kind.TIME, fields, depth)),
        () -> Sql.of("TO_CHAR({}, '" + pattern() + "')", expressions.of(Kind.TIME, fields, depth)));
  }

  private Sql ofNumber(Sql number) {
    return chance.<Sql>any(
        () -> Sql.of("CAST({} AS VARCHAR)", number),
        () -> Sql.of("CAST(CAST(MOD({}, 1000) AS DECIMAL(9, 2)) AS VARCHAR)", number),
        () -> Sql.of("CAST(CAST(MOD({}, 1000) AS DOUBLE PRECISION) / 8 AS VARCHAR)", number),
        () -> Sql.of("CHR(CAST(ABS(MOD({}, 90)) + 33 AS INTEGER))", number));
  }

  private String pattern() {
    return chance.of(
        "YYYY-MM-DD HH24:MI:SS",
        "YYYY-MM-DD",
        "HH12:MI AM",
        "HH:MI:SS.MS",
        "FMMM/FMDD/YY",
        "Day DD Mon",
        "FMMonth FMDDth",
        "IYYY-IW-ID",
        "Q DDD D WW J",
        "\"at\" HH24\"h\"");
  }
}
