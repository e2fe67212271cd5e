package io.redshiftrestore.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Generates whole queries, each from its own choices. */
public final class Queries {

  private static final int DEPTH = 2;

  private final Grammar grammar;
  private final Chance chance;

  private Queries(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
  }

  /** Returns the query that the choices lead to. */
  public static Query of(Chance chance, Setup setup) {
    Queries queries = new Queries(Grammar.judged(chance, setup));
    return chance.percent(10) ? queries.daring() : queries.any();
  }

  /** Returns one that the judge may not understand. */
  static Query unjudged(Chance chance, Setup setup) {
    return new Queries(Grammar.unjudged(chance, setup)).any();
  }

  private Query any() {
    List<Sql> commons = new ArrayList<>();
    if (chance.percent(15)) {
      for (int i = chance.between(1, 2); i > 0; i--) {
        commons.add(common());
      }
    }
    Block block = grammar.blocks().any(DEPTH);
    List<Integer> order = order(block.outputs().size());
    Sql limit = chance.percent(25) ? limit() : Sql.of("");
    return query(commons, block, order, limit);
  }

  /** Every value of it has to be computed, so an error is an error on both sides. */
  private Query daring() {
    return query(List.of(), new DaringValues(grammar).any(), List.of(), Sql.of(""));
  }

  private Query query(List<Sql> commons, Block block, List<Integer> order, Sql limit) {
    return new Query(
        commons,
        block.sql(),
        orderBy(order),
        limit,
        order,
        grammar.scans(),
        grammar.isJoined() ? Optional.empty() : block.reach());
  }

  private Sql common() {
    int before = grammar.scans();
    Block block = grammar.blocks().any(1);
    int scans = grammar.scans() - before;
    grammar.countScans(-scans);
    String name = grammar.alias();
    grammar.sources().share(name, block, scans);
    return Sql.of(name + " AS ({})", block.sql());
  }

  private List<Integer> order(int columns) {
    return chance.percent(40)
        ? chance.some(chance.between(1, columns), IntStream.range(0, columns).boxed().toList())
        : List.of();
  }

  private Sql orderBy(List<Integer> order) {
    List<Sql> keys = new ArrayList<>();
    for (int column : order) {
      String name = chance.percent(50) ? "c" + column : String.valueOf(column + 1);
      keys.add(
          Sql.of(
              name
                  + chance.of(
                      "", " DESC", " ASC NULLS FIRST", " DESC NULLS LAST", " NULLS FIRST")));
    }
    return keys.isEmpty() ? Sql.of("") : Sql.of(" ORDER BY {}", Sql.join(", ", keys));
  }

  private Sql limit() {
    Sql limit = count(chance.of(1, 0, 3, 10, 25, 120));
    return chance.<Sql>any(
        () -> Sql.of(" LIMIT {}", limit),
        () -> Sql.of(" LIMIT {} OFFSET {}", limit, count(chance.of(0, 1, 7, 45))),
        () -> Sql.of(" OFFSET {} ROWS FETCH NEXT {} ROWS ONLY", count(3), limit),
        () -> Sql.of(" FETCH FIRST {} ROWS ONLY", limit));
  }

  private Sql count(int count) {
    return chance.percent(30)
        ? Sql.parameter(new Parameter(Kind.NUMBER, List.of((long) count, (long) count + 2)))
        : Sql.of(String.valueOf(count));
  }
}
