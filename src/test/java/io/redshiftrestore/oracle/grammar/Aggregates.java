package io.redshiftrestore.oracle.grammar;

import java.util.List;

/** Composes aggregates of rows. */
final class Aggregates {

  private final Grammar grammar;
  private final Chance chance;

  Aggregates(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
  }

  /** Returns an aggregate of that kind, to which the fields of queries around are unknown. */
  Sql value(Kind kind, List<Field> fields) {
    return chance.part("aggregate", () -> grammar.alone(() -> of(kind, fields)));
  }

  private Sql of(Kind kind, List<Field> fields) {
    Sql filter =
        chance.percent(20)
            ? Sql.of(" FILTER (WHERE {})", grammar.conditions().on(fields, 1).sql())
            : Sql.of("");
    return switch (kind) {
      case TEXT -> text(fields, filter);
      case NUMBER -> number(fields, filter);
      case TIME -> Sql.of(chance.of("MIN", "MAX") + "({}){}", argument(kind, fields), filter);
      case TRUTH ->
          Sql.of(chance.of("BOOL_AND", "BOOL_OR") + "({}){}", argument(kind, fields), filter);
    };
  }

  private Sql argument(Kind kind, List<Field> fields) {
    return grammar.expressions().of(kind, fields, chance.percent(30) ? 1 : 0);
  }

  private Sql text(List<Field> fields, Sql filter) {
    String distinct = chance.of("", "", "DISTINCT ");
    String order = chance.of("", " DESC");
    // What is distinct has to be what is ordered by, and two parameters are not the same.
    Sql text =
        distinct.isEmpty()
            ? argument(Kind.TEXT, fields)
            : grammar.fieldOf(Kind.TEXT, fields).map(Field::sql).orElse(Sql.of("'x'"));
    return chance.<Sql>any(
        () -> Sql.of("MIN({}){}", text, filter),
        () -> Sql.of("MAX({}){}", text, filter),
        () ->
            Sql.differing(
                Difference.LISTAGG,
                Sql.of(
                    "LISTAGG(" + distinct + "{}, ',') WITHIN GROUP (ORDER BY {}" + order + "){}",
                    text,
                    text,
                    filter),
                Sql.of(
                    "STRING_AGG(" + distinct + "{}, ',' ORDER BY {}" + order + "){}",
                    text,
                    text,
                    filter)));
  }

  private Sql number(List<Field> fields, Sql filter) {
    Sql number = argument(Kind.NUMBER, fields);
    Field any = grammar.fieldOf(fields);
    return chance.<Sql>any(
        () -> Sql.of("COUNT(*){}", filter),
        () -> Sql.of("COUNT({}){}", any.sql(), filter),
        () -> Sql.of("COUNT(DISTINCT {}){}", any.sql(), filter),
        () -> Sql.of("CAST(SUM({}){} AS BIGINT)", number, filter),
        () -> Sql.of("CAST(SUM(DISTINCT {}){} AS BIGINT)", number, filter),
        () -> Sql.of("MIN({}){}", number, filter),
        () -> Sql.of("MAX({}){}", number, filter),
        () -> average(Sql.of("AVG({}){}", number, filter)),
        () -> deviation(number, filter),
        () -> median(number, filter));
  }

  /** Returns an average as both sides write it. */
  static Sql average(Sql average) {
    return Sql.differing(
        Difference.AVERAGE_OF_WHOLE_NUMBERS,
        Sql.of("CAST({} AS BIGINT)", average),
        Sql.of("CAST(TRUNC({}) AS BIGINT)", average));
  }

  /** Rounded, as the two sides compute it from different sums. */
  private Sql deviation(Sql number, Sql filter) {
    String function = chance.of("STDDEV_SAMP", "STDDEV_POP", "VAR_SAMP", "VAR_POP", "STDDEV");
    Sql small = Sql.of("MOD({}, 1000)", number);
    Sql deviation = Sql.of(function + "({}){}", small, filter);
    return Sql.differing(
        Difference.DEVIATION_OF_WHOLE_NUMBERS,
        Sql.of("CAST({} * 100 AS BIGINT)", deviation),
        Sql.of("CAST(CAST({} AS DOUBLE PRECISION) * 100 AS BIGINT)", deviation));
  }

  private Sql median(Sql number, Sql filter) {
    Sql small = Sql.of("MOD({}, 1000)", number);
    return Sql.differing(
        Difference.MEDIAN,
        Sql.of("CAST(MEDIAN({}){} * 2 AS BIGINT)", small, filter),
        Sql.of(
            "CAST(PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY {}){} * 2 AS BIGINT)",
            small,
            filter));
  }
}
