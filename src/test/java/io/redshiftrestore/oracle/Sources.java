package io.redshiftrestore.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Composes what stands after FROM, but for joins. */
final class Sources {

  static final String TABLE = "table_restore_status";

  private final Grammar grammar;
  private final Chance chance;
  private Optional<Source> shared = Optional.empty();

  Sources(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
  }

  /** Makes a common table expression known, of which more than one source may be made. */
  void share(String name, Block block) {
    shared =
        Optional.of(new Source(Sql.of(name), block.outputs(), block.scans(), Optional.empty()));
  }

  /** Returns any source, nested so deep at the most. */
  Source any(int depth) {
    if (shared.isPresent() && chance.percent(70)) {
      return common(shared.get());
    }
    int choice = depth <= 0 ? 0 : chance.between(0, 99);
    if (choice < 50) {
      return table();
    } else if (choice < 68) {
      return derived(depth - 1);
    }
    return choice < 74 ? values() : grammar.joins().any(depth - 1);
  }

  /** Returns the table itself, by one of its names. */
  Source table() {
    String alias = grammar.alias();
    List<Field> fields =
        OracleRows.columns().stream()
            .map(column -> column.named(alias + "." + column.name()))
            .toList();
    return new Source(
        Sql.of(TABLE + " AS " + alias), fields, 1, Optional.of(grammar.reaches().everything()));
  }

  private Source common(Source expression) {
    String alias = grammar.alias();
    return new Source(
        Sql.of("{} AS " + alias, expression.from()),
        expression.fields().stream()
            .map(field -> field.named(alias + "." + field.name()).unbounding())
            .toList(),
        expression.scans(),
        Optional.empty());
  }

  /** Returns a query in parentheses, at times cut to its first rows. */
  Source derived(int depth) {
    Block block = grammar.blocks().any(depth);
    boolean cut = chance.percent(12);
    Sql sql = cut ? cut(block) : block.sql();
    String alias = grammar.alias();
    List<Field> fields =
        block.outputs().stream()
            .map(field -> field.named(alias + "." + field.name()))
            .map(field -> cut ? field.unbounding() : field)
            .toList();
    return new Source(Sql.of("({}) AS " + alias, sql), fields, block.scans(), block.reach());
  }

  /** Ordered by all columns, the first rows are the same ones on both sides. */
  private Sql cut(Block block) {
    String all =
        String.join(
            ", ",
            IntStream.rangeClosed(1, block.outputs().size()).mapToObj(String::valueOf).toList());
    return Sql.of(
        "SELECT * FROM ({}) AS "
            + grammar.alias()
            + " ORDER BY "
            + all
            + " LIMIT "
            + chance.between(1, 60),
        block.sql());
  }

  /** Returns a list of keys, and at times of numbers with them. */
  Source values() {
    String alias = grammar.alias();
    Field like = grammar.fieldOf(Kind.TEXT, OracleRows.columns()).orElseThrow();
    Field key = new Field(alias + ".k0", Kind.TEXT, like.column(), false);
    Field number = new Field(alias + ".k1", Kind.NUMBER, Optional.empty(), false);
    List<Sql> rows = new ArrayList<>();
    int size = chance.percent(70) ? chance.between(1, 8) : chance.between(15, 40);
    for (int i = 0; i < size; i++) {
      Sql text = grammar.values().typedOperandFor(key).sql();
      rows.add(Sql.of("({}, {})", text, Sql.of("CAST(" + i % 5 + " AS BIGINT)")));
    }
    return new Source(
        Sql.of("(VALUES {}) AS " + alias + "(k0, k1)", Sql.join(", ", rows)),
        List.of(key, number),
        0,
        Optional.empty());
  }
}
