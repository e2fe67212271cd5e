package io.redshiftrestore.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composes queries with GROUP BY, or with aggregates of all rows. */
final class Groupings {

  private final Grammar grammar;
  private final Chance chance;
  private final Aggregates aggregates;

  Groupings(Grammar grammar, Aggregates aggregates) {
    this.grammar = grammar;
    this.chance = grammar.chance();
    this.aggregates = aggregates;
  }

  /** Returns a query that aggregates a source, into columns of these kinds. */
  Block over(Source source, List<Kind> kinds) {
    Optional<Condition> where =
        chance.percent(60)
            ? Optional.of(grammar.conditions().withSubQueryOn(source.fields(), 2))
            : Optional.empty();
    List<Field> groups = new ArrayList<>();
    List<Sql> items = new ArrayList<>();
    List<Field> outputs = new ArrayList<>();
    boolean sets = chance.percent(30);
    for (Kind kind : kinds) {
      String name = "c" + outputs.size();
      Optional<Field> group =
          chance.percent(40) ? grammar.fieldOf(kind, source.fields()) : Optional.empty();
      if (group.filter(field -> !groups.contains(field)).isPresent()) {
        groups.add(group.get());
        items.add(Sql.of("{} AS " + name, group.get().sql()));
        outputs.add(sets ? group.get().named(name).unbounding() : group.get().named(name));
      } else {
        items.add(Sql.of("{} AS " + name, value(kind, groups, source.fields())));
        outputs.add(Field.computed(name, kind));
      }
    }
    if (sets && !groups.isEmpty() && chance.percent(40)) {
      String name = "c" + outputs.size();
      items.add(Sql.of("GROUPING({}) AS " + name, groups.get(0).sql()));
      outputs.add(Field.computed(name, Kind.NUMBER));
    }
    Sql sql =
        Sql.of(
            "SELECT {} FROM {}{}{}{}",
            Sql.join(", ", items),
            source.from(),
            where.map(condition -> Sql.of(" WHERE {}", condition.sql())).orElse(Sql.of("")),
            groupBy(groups, sets),
            having(groups, source.fields()));
    return new Block(sql, outputs, source.reachWith(where, grammar.reaches()));
  }

  /** An aggregate, or something computed of one, or of what is grouped by. */
  private Sql value(Kind kind, List<Field> groups, List<Field> fields) {
    Sql aggregate = aggregates.value(kind, fields);
    return chance.<Sql>any(
        () -> aggregate,
        () -> aggregate,
        () -> Sql.of("COALESCE({}, {})", aggregate, grammar.expressions().constant(kind)),
        () ->
            kind == Kind.NUMBER
                ? Sql.of(
                    chance.of("RANK", "DENSE_RANK")
                        + "() OVER (ORDER BY {}"
                        + chance.of("", " DESC")
                        + ")",
                    aggregate)
                : Sql.of((kind == Kind.TRUTH ? "BOOL_OR" : "MAX") + "({}) OVER ()", aggregate),
        () ->
            groups.isEmpty() || !grammar.hasRoom()
                ? aggregate
                : grammar.subQueries().value(kind, groups),
        () ->
            groups.isEmpty()
                ? aggregate
                : Sql.of(
                    "CASE WHEN {} THEN {} END",
                    grammar.conditions().on(groups, 1).sql(),
                    aggregate));
  }

  private Sql groupBy(List<Field> groups, boolean sets) {
    if (groups.isEmpty()) {
      return Sql.of(sets ? " GROUP BY ()" : "");
    }
    List<Sql> names = groups.stream().map(Field::sql).toList();
    Sql all = Sql.join(", ", names);
    return Sql.of(
        " GROUP BY {}",
        sets
            ? chance.<Sql>any(
                () -> Sql.of("ROLLUP ({})", all),
                () -> Sql.of("CUBE ({})", all),
                () -> Sql.of("GROUPING SETS (({}), ())", all),
                () ->
                    Sql.of(
                        "GROUPING SETS ({}, ())",
                        Sql.join(", ", names.stream().map(name -> Sql.of("({})", name)).toList())))
            : all);
  }

  private Sql having(List<Field> groups, List<Field> fields) {
    if (!chance.percent(25)) {
      return Sql.of("");
    }
    return groups.isEmpty() || chance.percent(50)
        ? Sql.of(
            " HAVING {} " + chance.of(">", "<=", "<>") + " " + chance.between(0, 20),
            aggregates.value(Kind.NUMBER, fields))
        : Sql.of(" HAVING {}", grammar.conditions().withSubQueryOn(groups, 1).sql());
  }
}
