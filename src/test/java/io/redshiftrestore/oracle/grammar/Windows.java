package io.redshiftrestore.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Composes queries that compute something over the rows around each row. */
final class Windows {

  private final Grammar grammar;
  private final Chance chance;

  Windows(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
  }

  /** Returns a query with windows over a source. */
  Block over(Source source) {
    List<Field> fields = source.fields();
    List<Sql> items = new ArrayList<>();
    List<Field> outputs = new ArrayList<>();
    for (Field field : chance.some(chance.between(1, 3), fields)) {
      String name = "c" + outputs.size();
      items.add(Sql.of("{} AS " + name, field.sql()));
      outputs.add(field.named(name).unbounding());
    }
    for (int left = chance.between(1, 2); left > 0; left--) {
      String name = "c" + outputs.size();
      Kind kind = chance.of(Kind.NUMBER, Kind.NUMBER, Kind.TEXT, Kind.TIME, Kind.TRUTH);
      // Nobody promises which of two equal rows has which number of two windows: one may count
      // them.
      Frames frames = new Frames(grammar, left == 1);
      items.add(Sql.of("{} AS " + name, chance.part("window", () -> value(kind, fields, frames))));
      outputs.add(Field.computed(name, kind));
    }
    Optional<Condition> where =
        chance.percent(40) ? Optional.of(grammar.conditions().on(fields, 1)) : Optional.empty();
    Sql select =
        Sql.of(
            "SELECT {} FROM {}{}",
            Sql.join(", ", items),
            source.from(),
            where.map(condition -> Sql.of(" WHERE {}", condition.sql())).orElse(Sql.of("")));
    return new Block(
        chance.percent(15) ? qualified(select, outputs) : select,
        outputs,
        source.reachWith(where, grammar.reaches()));
  }

  private Sql qualified(Sql select, List<Field> outputs) {
    Field last = outputs.get(outputs.size() - 1);
    String alias = grammar.alias();
    Sql condition = Sql.of(last.name() + chance.of(" IS NOT NULL", " IS NULL"));
    return Sql.differing(
        Difference.QUALIFY,
        Sql.of("{} QUALIFY {}", select, condition),
        Sql.of("SELECT * FROM ({}) AS " + alias + " WHERE {}", select, condition));
  }

  private Sql value(Kind kind, List<Field> fields, Frames frames) {
    Sql argument = grammar.expressions().of(kind, fields, chance.percent(25) ? 1 : 0);
    List<Supplier<Sql>> values = new ArrayList<>();
    values.add(() -> aggregate(kind, argument, fields, frames));
    values.add(() -> aggregate(kind, argument, fields, frames));
    values.add(() -> nth(argument, fields, frames));
    if (kind == Kind.NUMBER) {
      values.add(() -> rank(fields, frames));
    }
    if (frames.tellsEqualRowsApart()) {
      values.add(() -> offset(kind, argument, fields, frames));
      values.add(
          () ->
              kind == Kind.NUMBER
                  ? number(fields, frames)
                  : offset(kind, argument, fields, frames));
    }
    return chance.of(values).get();
  }

  private Sql aggregate(Kind kind, Sql argument, List<Field> fields, Frames frames) {
    Sql filter =
        chance.percent(15)
            ? Sql.of(" FILTER (WHERE {})", grammar.conditions().on(fields, 1).sql())
            : Sql.of("");
    Sql over = Sql.of("{} OVER ({})", filter, frames.any(fields));
    if (kind == Kind.TEXT && chance.percent(30)) {
      return Sql.of("STRING_AGG({}, ','){} OVER ({})", argument, filter, frames.total(fields));
    } else if (kind == Kind.TRUTH) {
      return Sql.of(chance.of("BOOL_AND", "BOOL_OR") + "({}){}", argument, over);
    } else if (kind != Kind.NUMBER) {
      return Sql.of(chance.of("MIN", "MAX") + "({}){}", argument, over);
    }
    Sql any = grammar.fieldOf(fields).sql();
    return chance.<Sql>any(
        () -> Sql.of("COUNT(*){}", over),
        () -> Sql.of("COUNT({}){}", any, over),
        () -> Sql.of("CAST(SUM({}){} AS BIGINT)", argument, over),
        () -> Sql.of("MIN({}){}", argument, over),
        () -> Sql.of("MAX({}){}", argument, over),
        () -> Aggregates.average(Sql.of("AVG({}){}", argument, over)),
        () -> deviation(argument, over));
  }

  private Sql deviation(Sql argument, Sql over) {
    String function = chance.of("STDDEV_SAMP", "STDDEV_POP", "VAR_SAMP", "VAR_POP");
    Sql deviation = Sql.of(function + "(MOD({}, 1000)){}", argument, over);
    return Sql.differing(
        Difference.DEVIATION_OF_WHOLE_NUMBERS,
        Sql.of("CAST({} * 100 AS BIGINT)", deviation),
        Sql.of("CAST(CAST({} AS DOUBLE PRECISION) * 100 AS BIGINT)", deviation));
  }

  private Sql number(List<Field> fields, Frames frames) {
    Sql total = frames.ordered(fields, fields);
    return chance.<Sql>any(
        () -> Sql.of("ROW_NUMBER() OVER ({})", total),
        () -> Sql.of("NTILE(" + chance.between(1, 9) + ") OVER ({})", total));
  }

  private Sql rank(List<Field> fields, Frames frames) {
    Sql ties = frames.ordered(fields);
    return chance.<Sql>any(
        () -> Sql.of("RANK() OVER ({})", ties),
        () -> Sql.of("DENSE_RANK() OVER ({})", ties),
        () -> Sql.of("CAST(PERCENT_RANK() OVER ({}) * 1000000 AS BIGINT)", ties),
        () -> Sql.of("CAST(CUME_DIST() OVER ({}) * 1000000 AS BIGINT)", ties));
  }

  private Sql offset(Kind kind, Sql argument, List<Field> fields, Frames frames) {
    String function = chance.of("LAG", "LEAD");
    Sql total = frames.ordered(fields, fields);
    return chance.<Sql>any(
        () -> Sql.of(function + "({}) OVER ({})", argument, total),
        () -> Sql.of(function + "({}, " + chance.between(0, 4) + ") OVER ({})", argument, total),
        () ->
            Sql.of(
                function + "({}, " + chance.between(1, 4) + ", {}) OVER ({})",
                argument,
                Sql.of("CAST({} AS " + kind.type() + ")", grammar.expressions().constant(kind)),
                total));
  }

  private Sql nth(Sql argument, List<Field> fields, Frames frames) {
    Sql over = frames.total(fields);
    if (grammar.isUnjudged() && chance.percent(50)) {
      String function = chance.of("FIRST_VALUE", "LAST_VALUE");
      return Sql.of(function + "({}) IGNORE NULLS OVER ({})", argument, over);
    }
    return chance.<Sql>any(
        () -> Sql.of("FIRST_VALUE({}) OVER ({})", argument, over),
        () -> Sql.of("LAST_VALUE({}) OVER ({})", argument, over),
        () -> Sql.of("NTH_VALUE({}, " + chance.between(1, 4) + ") OVER ({})", argument, over));
  }
}
