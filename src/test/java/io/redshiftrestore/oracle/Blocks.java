package io.redshiftrestore.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Composes queries out of sources and of other queries. */
final class Blocks {

  private final Grammar grammar;
  private final Chance chance;
  private final Aggregates aggregates;

  Blocks(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
    this.aggregates = new Aggregates(grammar);
  }

  /** Returns any query, nested so deep at the most. */
  Block any(int depth) {
    int choice = depth < 0 ? 0 : chance.between(0, 99);
    if (choice < 60) {
      return plain(grammar.sources().any(depth), kinds());
    } else if (choice < 80) {
      return aggregates.over(grammar.sources().any(depth));
    } else if (choice < 91) {
      return setOperation(depth - 1);
    }
    return choice < 96 ? fullJoin(depth - 1) : window(grammar.sources().any(depth));
  }

  private List<Kind> kinds() {
    return Stream.generate(() -> chance.of(Kind.TEXT, Kind.TEXT, Kind.NUMBER, Kind.TIME))
        .limit(chance.between(1, 4))
        .toList();
  }

  private Block plain(Source source, List<Kind> kinds) {
    int depth = chance.between(0, 3);
    Optional<Condition> where =
        chance.percent(85)
            ? Optional.of(grammar.conditions().withSubQueryOn(source.fields(), depth))
            : Optional.empty();
    List<Sql> items = new ArrayList<>();
    List<Field> outputs = new ArrayList<>();
    int scans = source.scans() + where.map(Condition::scans).orElse(0);
    boolean joins = false;
    for (Kind kind : kinds) {
      Output output = output(kind, source.fields(), outputs.size());
      items.add(output.sql());
      outputs.add(output.field());
      scans += output.scans();
      joins |= output.joins();
    }
    boolean distinct = chance.percent(15);
    Sql sql =
        Sql.of(
            "SELECT " + (distinct ? "DISTINCT " : "") + "{} FROM {}{}",
            Sql.join(", ", items),
            source.from(),
            where.map(condition -> Sql.of(" WHERE {}", condition.sql())).orElse(Sql.of("")));
    Optional<List<Reach>> reach =
        joins ? Optional.empty() : source.reachWith(where, grammar.reaches());
    return new Block(sql, outputs, scans, reach);
  }

  private record Output(Sql sql, Field field, int scans, boolean joins) {}

  private Output output(Kind kind, List<Field> fields, int index) {
    String name = "c" + index;
    Optional<Field> field = grammar.fieldOf(kind, fields);
    if (field.isPresent() && chance.percent(65)) {
      return new Output(
          Sql.of("{} AS " + name, field.get().sql()), field.get().named(name), 0, false);
    }
    Field computed = new Field(name, kind, Optional.empty(), false);
    if (kind == Kind.NUMBER && chance.percent(30)) {
      Condition number = grammar.subQueries().number(fields);
      return new Output(Sql.of("{} AS " + name, number.sql()), computed, number.scans(), true);
    }
    return new Output(
        Sql.of("{} AS " + name, grammar.expressions().of(kind, fields)), computed, 0, false);
  }

  private Block setOperation(int depth) {
    List<Kind> kinds = kinds();
    List<Block> operands =
        Stream.generate(() -> plain(grammar.sources().any(depth), kinds))
            .limit(chance.between(2, 3))
            .toList();
    Sql sql = Sql.of("({})", operands.get(0).sql());
    for (Block operand : operands.subList(1, operands.size())) {
      String operation = chance.of("UNION ALL", "UNION ALL", "UNION", "INTERSECT", "EXCEPT");
      sql = Sql.of("({} " + operation + " ({}))", sql, operand.sql());
    }
    List<Field> outputs =
        IntStream.range(0, kinds.size())
            .mapToObj(i -> new Field("c" + i, kinds.get(i), Optional.empty(), false))
            .toList();
    int scans = operands.stream().mapToInt(Block::scans).sum();
    // Without the outermost parentheses, as an operand of another operation brings its own.
    return new Block(
        Sql.of("SELECT * FROM {} AS " + grammar.alias(), sql), outputs, scans, Optional.empty());
  }

  private Block fullJoin(int depth) {
    Source left = grammar.sources().any(depth);
    Source right = grammar.joins().partner(depth);
    List<Field> fields = new ArrayList<>(left.fields());
    fields.addAll(right.fields());
    List<Sql> items = new ArrayList<>();
    List<Field> outputs = new ArrayList<>();
    for (Field field : chance.some(chance.between(2, 4), fields)) {
      String name = "c" + outputs.size();
      items.add(Sql.of("{} AS " + name, field.sql()));
      outputs.add(field.named(name).unbounding());
    }
    Sql select = Sql.join(", ", items);
    Sql on = grammar.joins().on(left, right);
    Sql ours =
        Sql.of("SELECT {} FROM {} FULL JOIN {} ON {}", select, left.from(), right.from(), on);
    Sql matched =
        Sql.of("SELECT {} FROM {} LEFT JOIN {} ON {}", select, left.from(), right.from(), on);
    Sql rest =
        Sql.of(
            "SELECT {} FROM {} LEFT JOIN {} ON 1 = 0 WHERE NOT EXISTS (SELECT 1 FROM {} WHERE {})",
            select,
            right.from(),
            left.from(),
            left.from(),
            on);
    return new Block(
        Sql.differing(Difference.FULL_JOIN, ours, Sql.of("{} UNION ALL {}", matched, rest)),
        outputs,
        left.scans() + right.scans(),
        Optional.empty());
  }

  /** Numbers the rows of each group in an order without ties, so that both number alike. */
  private Block window(Source source) {
    Field group = grammar.fieldOf(source.fields());
    Sql sql =
        Sql.of(
            "SELECT {} AS c0, COUNT(*) OVER (PARTITION BY {}) AS c1 FROM {}",
            group.sql(),
            group.sql(),
            source.from());
    List<Field> outputs =
        List.of(
            group.named("c0").unbounding(), new Field("c1", Kind.NUMBER, Optional.empty(), false));
    return new Block(sql, outputs, source.scans(), source.reach());
  }
}
