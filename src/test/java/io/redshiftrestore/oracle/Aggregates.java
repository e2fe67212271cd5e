package io.redshiftrestore.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composes queries with GROUP BY, or with aggregates of all rows. */
final class Aggregates {

  private final Grammar grammar;
  private final Chance chance;

  Aggregates(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
  }

  /** Returns a query that aggregates a source. */
  Block over(Source source) {
    Optional<Condition> where =
        chance.percent(60)
            ? Optional.of(grammar.conditions().withSubQueryOn(source.fields(), 2))
            : Optional.empty();
    List<Field> groups = groups(source);
    List<Sql> items = new ArrayList<>();
    List<Field> outputs = new ArrayList<>();
    for (Field group : groups) {
      String name = "c" + outputs.size();
      items.add(Sql.of("{} AS " + name, group.sql()));
      outputs.add(group.named(name));
    }
    for (int i = chance.between(1, 3); i > 0; i--) {
      String name = "c" + outputs.size();
      Kind kind = chance.of(Kind.NUMBER, Kind.NUMBER, Kind.TEXT, Kind.TIME);
      items.add(Sql.of("{} AS " + name, aggregate(kind, source.fields())));
      outputs.add(new Field(name, kind, Optional.empty(), false));
    }
    Sql sql =
        Sql.of(
            "SELECT {} FROM {}{}{}{}",
            Sql.join(", ", items),
            source.from(),
            where.map(condition -> Sql.of(" WHERE {}", condition.sql())).orElse(Sql.of("")),
            groups.isEmpty()
                ? Sql.of("")
                : Sql.of(" GROUP BY {}", Sql.join(", ", groups.stream().map(Field::sql).toList())),
            having(groups, source.fields()));
    return new Block(
        sql,
        outputs,
        source.scans() + where.map(Condition::scans).orElse(0),
        source.reachWith(where, grammar.reaches()));
  }

  private List<Field> groups(Source source) {
    List<Field> groups = new ArrayList<>();
    for (int i = chance.between(0, 2); i > 0; i--) {
      Field group = grammar.fieldOf(source.fields());
      if (!groups.contains(group)) {
        groups.add(group);
      }
    }
    return groups;
  }

  private Sql having(List<Field> groups, List<Field> fields) {
    if (!chance.percent(25)) {
      return Sql.of("");
    }
    return groups.isEmpty() || chance.percent(50)
        ? Sql.of(
            " HAVING {} " + chance.of(">", "<=", "<>") + " " + chance.between(0, 20),
            aggregate(Kind.NUMBER, fields))
        : Sql.of(" HAVING {}", grammar.conditions().on(groups, 1).sql());
  }

  private Sql aggregate(Kind kind, List<Field> fields) {
    Optional<Field> field = grammar.fieldOf(kind, fields);
    if (kind != Kind.NUMBER) {
      Sql value = field.map(Field::sql).orElseGet(() -> grammar.expressions().of(kind, fields));
      return Sql.of(chance.of("MIN", "MAX") + "({})", value);
    }
    Sql any = grammar.fieldOf(fields).sql();
    Sql number = field.map(Field::sql).orElse(Sql.of("1"));
    return chance.<Sql>any(
        () -> Sql.of("COUNT(*)"),
        () -> Sql.of("COUNT({})", any),
        () -> Sql.of("COUNT(DISTINCT {})", any),
        () -> Sql.of("COUNT(*) FILTER (WHERE {})", filter(fields)),
        () -> sum(Sql.of("SUM({})", number)),
        () -> sum(Sql.of("SUM(DISTINCT {})", number)),
        () -> Sql.of("MIN({})", number),
        () -> Sql.of("MAX({})", number),
        () -> average(number));
  }

  private Sql filter(List<Field> fields) {
    return grammar.values().insideCase(() -> grammar.conditions().on(fields, 1)).sql();
  }

  static Sql sum(Sql sum) {
    return Sql.differing(Difference.SUM_OF_WHOLE_NUMBERS, sum, Sql.of("CAST({} AS BIGINT)", sum));
  }

  private static Sql average(Sql number) {
    Sql average = Sql.of("AVG({})", number);
    return Sql.differing(
        Difference.AVERAGE_OF_WHOLE_NUMBERS, average, Sql.of("CAST(TRUNC({}) AS BIGINT)", average));
  }
}
