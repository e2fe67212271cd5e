package io.redshiftrestore.oracle.grammar;

import java.util.List;
import java.util.Optional;

/** Composes values out of fields, none of which fails for any row. */
final class Expressions {

  private static final int DEPTH = 2;

  private final Grammar grammar;
  private final Chance chance;
  private final TextExpressions texts;
  private final NumberExpressions numbers;
  private final TimeExpressions times;

  Expressions(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
    this.texts = new TextExpressions(this, grammar);
    this.numbers = new NumberExpressions(this, grammar);
    this.times = new TimeExpressions(this, grammar);
  }

  /** Returns an expression of that kind. */
  Sql of(Kind kind, List<Field> fields) {
    return of(kind, fields, DEPTH);
  }

  /** Returns an expression of that kind, nested so deep at the most. */
  Sql of(Kind kind, List<Field> fields, int depth) {
    return chance.part("expression", () -> any(kind, fields, depth));
  }

  private Sql any(Kind kind, List<Field> fields, int depth) {
    if (depth <= 0 || !chance.percent(80)) {
      return simple(kind, fields);
    }
    return chance.percent(45)
        ? ofAnyKind(kind, fields, depth - 1)
        : switch (kind) {
          case TEXT -> texts.of(fields, depth - 1);
          case NUMBER -> numbers.of(fields, depth - 1);
          case TIME -> times.of(fields, depth - 1);
          case TRUTH -> truth(fields, depth - 1);
        };
  }

  /** Returns a field, at times one of a query around; a constant where there is none. */
  Sql simple(Kind kind, List<Field> fields) {
    Optional<Field> outer = chance.percent(15) ? grammar.outer(kind) : Optional.empty();
    return outer
        .or(() -> grammar.fieldOf(kind, fields))
        .map(Field::sql)
        .orElseGet(() -> constant(kind));
  }

  Sql constant(Kind kind) {
    return grammar.values().constant(kind);
  }

  private Sql ofAnyKind(Kind kind, List<Field> fields, int depth) {
    return chance.<Sql>any(
        () -> Sql.of("COALESCE({}, {})", of(kind, fields, depth), constant(kind)),
        () -> Sql.of("NULLIF({}, {})", of(kind, fields, depth), constant(kind)),
        () -> nvl(of(kind, fields, depth), constant(kind)),
        () -> nvl2(of(chance.of(Kind.values()), fields, depth), kind, fields, depth),
        () -> choice(kind, fields, depth),
        () -> choice(kind, fields, depth),
        () -> simpleChoice(kind, fields, depth),
        () -> decode(kind, fields, depth),
        () ->
            kind == Kind.TRUTH
                ? truth(fields, depth)
                : Sql.of(
                    chance.of("GREATEST", "LEAST") + "({}, {})",
                    of(kind, fields, depth),
                    of(kind, fields, depth)),
        () ->
            grammar.hasRoom() ? grammar.subQueries().value(kind, fields) : of(kind, fields, depth));
  }

  private Sql nvl(Sql value, Sql other) {
    return Sql.differing(
        Difference.NVL,
        Sql.of("NVL({}, {})", value, other),
        Sql.of("COALESCE({}, {})", value, other));
  }

  private Sql nvl2(Sql tested, Kind kind, List<Field> fields, int depth) {
    Sql value = of(kind, fields, depth);
    Sql other = of(kind, fields, depth);
    return Sql.differing(
        Difference.NVL2,
        Sql.of("NVL2({}, {}, {})", tested, value, other),
        Sql.of("CASE WHEN {} IS NOT NULL THEN {} ELSE {} END", tested, value, other));
  }

  private Sql choice(Kind kind, List<Field> fields, int depth) {
    Sql condition = grammar.conditions().withSubQueryOn(fields, 1).sql();
    Sql value = of(kind, fields, depth);
    return chance.<Sql>any(
        () -> Sql.of("CASE WHEN {} THEN {} END", condition, value),
        () -> Sql.of("CASE WHEN {} THEN {} ELSE {} END", condition, value, constant(kind)),
        () -> Sql.of("CASE WHEN {} THEN {} ELSE {} END", condition, value, of(kind, fields, depth)),
        () ->
            Sql.of(
                "CASE WHEN {} THEN {} WHEN {} THEN {} END",
                condition,
                value,
                grammar.conditions().on(fields, 1).sql(),
                of(kind, fields, depth)));
  }

  private Sql simpleChoice(Kind kind, List<Field> fields, int depth) {
    Field tested = grammar.fieldOf(fields);
    return Sql.of(
        "CASE {} WHEN {} THEN {} WHEN {} THEN {} ELSE {} END",
        tested.sql(),
        grammar.values().typedOperandFor(tested).sql(),
        of(kind, fields, depth),
        grammar.values().typedOperandFor(tested).sql(),
        of(kind, fields, depth),
        constant(kind));
  }

  /** In DECODE, unlike in CASE, NULL is equal to NULL. */
  private Sql decode(Kind kind, List<Field> fields, int depth) {
    Field tested = grammar.fieldOf(fields);
    Sql sought = grammar.values().typedOperandFor(tested).sql();
    Sql value = of(kind, fields, depth);
    Sql other = constant(kind);
    return Sql.differing(
        Difference.DECODE,
        Sql.of("DECODE({}, {}, {}, {})", tested.sql(), sought, value, other),
        Sql.of(
            "CASE WHEN {} IS NOT DISTINCT FROM {} THEN {} ELSE {} END",
            tested.sql(),
            sought,
            value,
            other));
  }

  private Sql truth(List<Field> fields, int depth) {
    return Sql.of("({})", grammar.conditions().withSubQueryOn(fields, depth).sql());
  }
}
