package io.redshiftrestore.oracle;

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
    if (depth <= 0 || chance.percent(35)) {
      return comparisons.on(fields);
    }
    int choice = chance.between(0, 99);
    if (choice < 40) {
      return all(on(fields, depth - 1), on(fields, depth - 1));
    } else if (choice < 75) {
      return either(on(fields, depth - 1), on(fields, depth - 1));
    }
    return choice < 90 ? not(on(fields, depth - 1)) : comparisons.on(fields);
  }

  /** Returns a condition that may have a sub-query in it. */
  Condition withSubQueryOn(List<Field> fields, int depth) {
    if (!chance.percent(20)) {
      return on(fields, depth);
    }
    Condition subQuery = grammar.subQueries().condition(fields);
    return chance.<Condition>any(
        () -> subQuery, () -> all(subQuery, on(fields, 1)), () -> all(on(fields, 1), subQuery));
  }

  Condition all(Condition left, Condition right) {
    return new Condition(
        Sql.of("({} AND {})", left.sql(), right.sql()),
        left.scans() + right.scans(),
        reaches.and(left.reach(), right.reach()),
        left.joins() || right.joins());
  }

  private Condition either(Condition left, Condition right) {
    return new Condition(
        Sql.of("({} OR {})", left.sql(), right.sql()),
        left.scans() + right.scans(),
        reaches.or(left.reach(), right.reach()),
        left.joins() || right.joins());
  }

  private Condition not(Condition condition) {
    Sql sql = Sql.of("NOT ({})", condition.sql());
    return new Condition(sql, condition.scans(), reaches.everything(), condition.joins());
  }
}
