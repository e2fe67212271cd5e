package io.redshiftrestore.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Composes queries out of sources and of other queries. */
final class Blocks {

  private final Grammar grammar;
  private final Chance chance;
  private final Aggregates aggregates;
  private final Groupings groupings;
  private final Windows windows;
  private final SetOperations setOperations;

  Blocks(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
    this.aggregates = new Aggregates(grammar);
    this.groupings = new Groupings(grammar, aggregates);
    this.windows = new Windows(grammar);
    this.setOperations = new SetOperations(grammar);
  }

  Aggregates aggregates() {
    return aggregates;
  }

  /** Returns any query, nested so deep at the most. */
  Block any(int depth) {
    return chance.part("block", () -> ofAnySort(depth));
  }

  private Block ofAnySort(int depth) {
    int choice = chance.between(0, 99);
    if (choice < 70 || depth < 0 || !grammar.hasRoom()) {
      return ofKinds(kinds(), depth);
    }
    grammar.countBlock();
    return choice < 85
        ? windows.over(grammar.sources().narrow(depth))
        : setOperations.of(kinds(), depth - 1);
  }

  /** Returns a query whose columns are of these kinds. */
  Block ofKinds(List<Kind> kinds, int depth) {
    grammar.countBlock();
    return chance.part(
        "select",
        () ->
            chance.percent(35)
                ? groupings.over(grammar.sources().any(depth), kinds)
                : plain(grammar.sources().any(depth), kinds));
  }

  private List<Kind> kinds() {
    return Stream.generate(
            () ->
                chance.of(
                    Kind.TEXT,
                    Kind.TEXT,
                    Kind.TEXT,
                    Kind.NUMBER,
                    Kind.NUMBER,
                    Kind.TIME,
                    Kind.TRUTH))
        .limit(chance.between(1, 4))
        .toList();
  }

  private Block plain(Source source, List<Kind> kinds) {
    Optional<Condition> where =
        chance.percent(80)
            ? Optional.of(
                grammar.conditions().withSubQueryOn(source.fields(), chance.between(0, 3)))
            : Optional.empty();
    List<Sql> items = new ArrayList<>();
    List<Field> outputs = new ArrayList<>();
    for (Kind kind : kinds) {
      String name = "c" + outputs.size();
      Optional<Field> field =
          chance.percent(50) ? Optional.empty() : grammar.fieldOf(kind, source.fields());
      items.add(
          Sql.of(
              "{} AS " + name,
              field
                  .map(Field::sql)
                  .orElseGet(() -> grammar.expressions().of(kind, source.fields()))));
      outputs.add(field.map(each -> each.named(name)).orElseGet(() -> Field.computed(name, kind)));
    }
    Sql sql =
        Sql.of(
            "SELECT " + (chance.percent(15) ? "DISTINCT " : "") + "{} FROM {}{}",
            Sql.join(", ", items),
            source.from(),
            where.map(condition -> Sql.of(" WHERE {}", condition.sql())).orElse(Sql.of("")));
    return new Block(sql, outputs, source.reachWith(where, grammar.reaches()));
  }
}
