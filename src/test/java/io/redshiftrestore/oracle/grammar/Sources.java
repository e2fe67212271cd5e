package io.redshiftrestore.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Composes what stands after FROM, but for joins. */
final class Sources {

  private final Grammar grammar;
  private final Chance chance;
  private final ValueLists lists;
  private Optional<Source> shared = Optional.empty();
  private int sharedScans;

  Sources(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
    this.lists = new ValueLists(grammar);
  }

  /** Makes a common table expression known, of which more than one source may be made. */
  void share(String name, Block block, int scans) {
    shared = Optional.of(new Source(Sql.of(name), block.outputs(), Optional.empty()));
    sharedScans = scans;
  }

  /** Returns any source, nested so deep at the most. */
  Source any(int depth) {
    return chance.part("source", () -> ofAnySort(depth));
  }

  private Source ofAnySort(int depth) {
    if (chance.percent(50) && shared.isPresent()) {
      return common(shared.get());
    }
    int choice = chance.between(0, 99);
    if (choice < 15) {
      return values();
    } else if (choice < 50 || depth <= 0 || !grammar.hasRoom()) {
      return table();
    }
    return choice < 75 ? derived(depth - 1) : grammar.joins().any(depth - 1);
  }

  /** Returns the table itself, by one of its names. */
  Source table() {
    grammar.countScans(1);
    String alias = grammar.alias();
    List<Field> fields =
        OracleRows.columns().stream()
            .map(column -> column.named(alias + "." + column.name()))
            .toList();
    return new Source(
        Sql.of(OracleRows.TABLE + " AS " + alias),
        fields,
        Optional.of(grammar.reaches().everything()));
  }

  private Source common(Source expression) {
    grammar.countScans(sharedScans);
    grammar.join();
    String alias = grammar.alias();
    return new Source(
        Sql.of("{} AS " + alias, expression.from()),
        expression.fields().stream()
            .map(field -> field.named(alias + "." + field.name()).unbounding())
            .toList(),
        Optional.empty());
  }

  /** Returns a query in parentheses, at times cut to its first rows. */
  Source derived(int depth) {
    Block block = grammar.blocks().any(depth);
    boolean cut = chance.percent(20);
    Sql sql = cut ? cut(block) : block.sql();
    String alias = grammar.alias();
    List<Field> fields =
        block.outputs().stream()
            .map(field -> field.named(alias + "." + field.name()))
            .map(field -> cut ? field.unbounding() : field)
            .toList();
    return new Source(Sql.of("({}) AS " + alias, sql), fields, block.reach());
  }

  /** Ordered by all columns, the first rows are the same ones on both sides. */
  Sql cut(Block block) {
    String all =
        String.join(
            ", ",
            IntStream.rangeClosed(1, block.outputs().size())
                .mapToObj(i -> i + chance.of("", " DESC", " NULLS FIRST"))
                .toList());
    String offset = chance.percent(25) ? " OFFSET " + chance.between(1, 5) : "";
    return Sql.of(
        "SELECT * FROM ({}) AS "
            + grammar.alias()
            + " ORDER BY "
            + all
            + " LIMIT "
            + chance.of(1, 2, 5, 20, 60)
            + offset,
        block.sql());
  }

  /** Returns a list of rows. */
  Source values() {
    return chance.part("source", lists::any);
  }

  /** Returns a source of a few columns, the rows of which can be put into one order only. */
  Source narrow(int depth) {
    if (!chance.percent(70)) {
      return values();
    }
    Source source = any(depth);
    List<Sql> items = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    String alias = grammar.alias();
    for (Field field : chance.some(chance.between(1, 4), source.fields())) {
      String name = "f" + fields.size();
      items.add(Sql.of("{} AS " + name, field.sql()));
      fields.add(field.named(alias + "." + name));
    }
    return new Source(
        Sql.of("(SELECT {} FROM {}) AS " + alias, Sql.join(", ", items), source.from()),
        fields,
        source.reach());
  }
}
