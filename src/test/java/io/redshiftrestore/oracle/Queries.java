package io.redshiftrestore.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Generates whole queries, each from its own choices. */
final class Queries {

  private static final int DEPTH = 2;

  private Queries() {}

  /** Returns the query that the choices lead to. */
  static Query of(Chance chance, Setup setup) {
    Grammar grammar = new Grammar(chance, setup);
    Sql with = Sql.of("");
    if (chance.percent(10)) {
      Block common = grammar.blocks().any(1);
      String name = grammar.alias();
      with = Sql.of("WITH " + name + " AS ({}) ", common.sql());
      grammar.sources().share(name, common);
    }
    Block block = grammar.blocks().any(DEPTH);
    Sql unlimited = Sql.of("{}{}", with, block.sql());
    List<Integer> order = order(chance, block.outputs().size());
    boolean limited = chance.percent(25);
    Sql sql =
        Sql.of("{}{}{}", unlimited, orderBy(chance, order), limited ? limit(chance) : Sql.of(""));
    return new Query(sql, unlimited, limited, order, block.scans(), block.reach());
  }

  private static List<Integer> order(Chance chance, int columns) {
    return chance.percent(40)
        ? chance.some(chance.between(1, columns), IntStream.range(0, columns).boxed().toList())
        : List.of();
  }

  private static Sql orderBy(Chance chance, List<Integer> order) {
    List<Sql> keys = new ArrayList<>();
    for (int column : order) {
      String name = chance.percent(50) ? "c" + column : String.valueOf(column + 1);
      keys.add(Sql.of(name + chance.of("", " DESC", " ASC NULLS FIRST", " DESC NULLS LAST")));
    }
    return keys.isEmpty() ? Sql.of("") : Sql.of(" ORDER BY {}", Sql.join(", ", keys));
  }

  private static Sql limit(Chance chance) {
    Sql limit = count(chance, chance.of(0, 1, 3, 10, 25, 120));
    return chance.<Sql>any(
        () -> Sql.of(" LIMIT {}", limit),
        () -> Sql.of(" LIMIT {} OFFSET {}", limit, count(chance, chance.of(0, 1, 7, 45))),
        () -> Sql.of(" OFFSET {} ROWS FETCH NEXT {} ROWS ONLY", count(chance, 3), limit),
        () -> Sql.of(" FETCH FIRST {} ROWS ONLY", limit));
  }

  private static Sql count(Chance chance, int count) {
    return chance.percent(70)
        ? Sql.of(String.valueOf(count))
        : Sql.parameter(new Parameter(Kind.NUMBER, List.of((long) count, (long) count + 2)));
  }
}
