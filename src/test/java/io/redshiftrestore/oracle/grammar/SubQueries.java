package io.redshiftrestore.oracle.grammar;

import io.redshiftrestore.oracle.grammar.Joins.Pair;
import java.util.List;
import java.util.function.Supplier;

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
    return new Condition(
        inside(
            fields,
            () ->
                chance.<Sql>any(
                    () -> exists(fields),
                    () -> exists(fields),
                    () -> in(fields),
                    () -> in(fields),
                    () -> quantified(fields),
                    () -> toScalar(fields))),
        grammar.reaches().everything());
  }

  /** Returns a value that a query finds, once for all rows or once for each. */
  Sql value(Kind kind, List<Field> fields) {
    return inside(fields, () -> scalar(kind, fields));
  }

  private <T> T inside(List<Field> fields, Supplier<T> composition) {
    grammar.join();
    grammar.countBlock();
    return chance.part("sub-query", () -> grammar.within(fields, composition));
  }

  private Source source() {
    return chance.<Source>any(
        () -> grammar.sources().values(),
        () -> grammar.sources().table(),
        () -> grammar.sources().any(1));
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

  private Sql in(List<Field> fields) {
    Source source = source();
    Pair pair = pair(fields, source);
    return Sql.of(
        "{} " + chance.of("IN", "IN", "NOT IN") + " (SELECT {} FROM {}{}{})",
        pair.left().sql(),
        pair.right().sql(),
        source.from(),
        where(fields, source),
        limit());
  }

  /** Rows that are equal in the only column are the same rows. */
  private Sql limit() {
    return Sql.of(
        chance.percent(15)
            ? " ORDER BY 1" + chance.of("", " DESC") + " LIMIT " + chance.between(0, 4)
            : "");
  }

  private Sql exists(List<Field> fields) {
    Source source = source();
    return Sql.of(
        chance.of("", "", "NOT ") + "EXISTS (SELECT 1 FROM {}{}{})",
        source.from(),
        where(fields, source),
        Sql.of(chance.percent(10) ? " LIMIT 1" + chance.of("", " OFFSET 1") : ""));
  }

  private Sql quantified(List<Field> fields) {
    Source source = source();
    Pair pair = pair(fields, source);
    String operator = chance.of("= ANY", "<> ALL", "> ALL", "<= ANY", "= ALL", "<> ANY");
    return Sql.of(
        "{} " + operator + " (SELECT {} FROM {}{})",
        pair.left().sql(),
        pair.right().sql(),
        source.from(),
        where(fields, source));
  }

  private Sql toScalar(List<Field> fields) {
    Kind kind = grammar.fieldOf(fields).kind();
    return Sql.of(
        "{} " + chance.of("=", "<", ">=", "IS DISTINCT FROM") + " {}",
        grammar.fieldOf(kind, fields).orElseThrow().sql(),
        scalar(kind, fields));
  }

  private Sql scalar(Kind kind, List<Field> fields) {
    Source source = source();
    Sql where = where(fields, source);
    return chance.<Sql>any(
        () ->
            Sql.of(
                "(SELECT {} FROM {}{})",
                grammar.blocks().aggregates().value(kind, source.fields()),
                source.from(),
                where),
        () ->
            Sql.of(
                "(SELECT {} FROM {}{})",
                Sql.of(
                    "COALESCE({}, {})",
                    grammar.blocks().aggregates().value(kind, source.fields()),
                    grammar.expressions().simple(kind, List.of())),
                source.from(),
                where),
        () ->
            Sql.of(
                "(SELECT {} FROM {}{} ORDER BY 1" + chance.of("", " DESC NULLS LAST") + " LIMIT 1)",
                grammar.expressions().of(kind, source.fields(), 1),
                source.from(),
                where));
  }

  /** A sub-query is more often than not about the row that it stands beside. */
  private Sql where(List<Field> fields, Source source) {
    return chance.<Sql>any(
        () -> Sql.of(""),
        () -> Sql.of(" WHERE {}", pair(fields, source).sql()),
        () -> Sql.of(" WHERE {}", pair(fields, source).sql()),
        () ->
            Sql.of(
                " WHERE {} AND {}",
                pair(fields, source).sql(),
                grammar.conditions().on(source.fields(), 1).sql()),
        () -> Sql.of(" WHERE {}", grammar.conditions().withSubQueryOn(source.fields(), 1).sql()));
  }
}
