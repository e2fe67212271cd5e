package io.redshiftrestore.oracle;

import io.redshiftrestore.oracle.Joins.Pair;
import java.util.List;

/** Composes conditions and values with queries in them. */
final class SubQueries {

  private final Grammar grammar;
  private final Chance chance;

  SubQueries(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
  }

  /** Returns a condition with a query in it. */
  Condition condition(List<Field> fields) {
    return chance.<Condition>any(
        () -> in(fields),
        () -> in(fields),
        () -> exists(fields),
        () -> exists(fields),
        () -> quantified(fields),
        () -> toScalar(fields));
  }

  private Source source() {
    return chance.percent(35) ? grammar.sources().values() : grammar.sources().table();
  }

  private Pair pair(List<Field> fields, Source source) {
    return grammar
        .joins()
        .pair(fields, source.fields())
        .orElseGet(
            () -> {
              Field any = grammar.fieldOf(fields);
              return new Pair(any, any);
            });
  }

  private Condition in(List<Field> fields) {
    Source source = source();
    Pair pair = pair(fields, source);
    return condition(
        source,
        Sql.of(
            "{} " + chance.of("IN", "IN", "NOT IN") + " (SELECT {} FROM {}{})",
            pair.left().sql(),
            pair.right().sql(),
            source.from(),
            where(source)));
  }

  private Condition exists(List<Field> fields) {
    Source source = source();
    return condition(
        source,
        Sql.of(
            chance.of("", "", "NOT ") + "EXISTS (SELECT 1 FROM {} WHERE {}{})",
            source.from(),
            pair(fields, source).sql(),
            chance.percent(50)
                ? Sql.of(" AND {}", grammar.conditions().on(source.fields(), 1).sql())
                : Sql.of("")));
  }

  private Condition quantified(List<Field> fields) {
    Source source = source();
    Pair pair = pair(fields, source);
    String operator = chance.of("= ANY", "<> ALL", "> ALL", "<= ANY");
    return condition(
        source,
        Sql.of(
            "{} " + operator + " (SELECT {} FROM {}{})",
            pair.left().sql(),
            pair.right().sql(),
            source.from(),
            where(source)));
  }

  private Condition toScalar(List<Field> fields) {
    Source source = source();
    Pair pair = pair(fields, source);
    String correlated = chance.of("", " WHERE {} = {}");
    Sql query =
        correlated.isEmpty()
            ? Sql.of("SELECT MAX({}) FROM {}", pair.right().sql(), source.from())
            : Sql.of(
                "SELECT MIN({}) FROM {} WHERE {}", pair.right().sql(), source.from(), pair.sql());
    return condition(
        source, Sql.of("{} " + chance.of("=", "<", ">=") + " ({})", pair.left().sql(), query));
  }

  /** Returns a number that a query finds, once for all rows or once for each. */
  Condition number(List<Field> fields) {
    Source source = source();
    Sql aggregate =
        grammar
            .fieldOf(Kind.NUMBER, source.fields())
            .map(this::aggregate)
            .filter(sql -> chance.percent(60))
            .orElse(Sql.of("COUNT(*)"));
    Sql where =
        chance.percent(65) ? Sql.of(" WHERE {}", pair(fields, source).sql()) : where(source);
    return condition(source, Sql.of("(SELECT {} FROM {}{})", aggregate, source.from(), where));
  }

  private Sql aggregate(Field number) {
    return chance.percent(25)
        ? Aggregates.sum(Sql.of("SUM({})", number.sql()))
        : Sql.of(chance.of("MAX", "MIN", "COUNT") + "({})", number.sql());
  }

  private Sql where(Source source) {
    return chance.percent(60)
        ? Sql.of(" WHERE {}", grammar.conditions().on(source.fields(), 1).sql())
        : Sql.of("");
  }

  private Condition condition(Source source, Sql sql) {
    return new Condition(sql, source.scans(), grammar.reaches().everything(), true);
  }
}
