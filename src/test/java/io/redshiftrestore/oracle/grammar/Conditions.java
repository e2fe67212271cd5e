package io.redshiftrestore.oracle.grammar;

import java.util.List;

/** Composes conditions of conditions and of sub-queries. */
final class Conditions {

  private final Grammar grammar;
  private final Chance chance;
  private final Reaches reaches;
  private final Comparisons comparisons;

  Conditions(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
    this.reaches = grammar.reaches();
    this.comparisons = new Comparisons(grammar);
  }

  /** Returns a condition on the fields, nested so deep at the most. */
  Condition on(List<Field> fields, int depth) {
    return chance.part("condition", () -> any(fields, depth));
  }

  private Condition any(List<Field> fields, int depth) {
    if (depth <= 0 || !chance.percent(65)) {
      return comparisons.on(fields);
    }
    int choice = chance.between(0, 99);
    if (choice < 10) {
      return comparisons.on(fields);
    } else if (choice < 25) {
      return not(on(fields, depth - 1));
    }
    return choice < 65
        ? all(on(fields, depth - 1), on(fields, depth - 1))
        : either(on(fields, depth - 1), on(fields, depth - 1));
  }

  /** Returns a condition that may have a sub-query in it. */
  Condition withSubQueryOn(List<Field> fields, int depth) {
    return chance.part("condition", () -> anyWithSubQuery(fields, depth));
  }

  private Condition anyWithSubQuery(List<Field> fields, int depth) {
    if (!chance.percent(30) || !grammar.hasRoom()) {
      return on(fields, depth);
    }
    Condition subQuery = grammar.subQueries().condition(fields);
    return chance.<Condition>any(
        () -> subQuery,
        () -> not(subQuery),
        () -> all(subQuery, on(fields, 1)),
        () -> all(on(fields, 1), subQuery),
        () -> either(subQuery, on(fields, 1)),
        () -> either(on(fields, 1), grammar.subQueries().condition(fields)));
  }

  Condition all(Condition left, Condition right) {
    return new Condition(
        Sql.of("({} AND {})", left.sql(), right.sql()), reaches.and(left.reach(), right.reach()));
  }

  private Condition either(Condition left, Condition right) {
    return new Condition(
        Sql.of("({} OR {})", left.sql(), right.sql()), reaches.or(left.reach(), right.reach()));
  }

  private Condition not(Condition condition) {
    return new Condition(Sql.of("NOT ({})", condition.sql()), reaches.everything());
  }
}
