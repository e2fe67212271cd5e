package io.redshiftrestore.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composes unions, intersections and differences of queries. */
final class SetOperations {

  private final Grammar grammar;
  private final Chance chance;

  SetOperations(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
  }

  /** Returns an operation on queries whose columns are of these kinds. */
  Block of(List<Kind> kinds, int depth) {
    grammar.join();
    Sql sql = Sql.of("({})", operand(kinds, depth));
    for (int i = chance.between(1, 2); i > 0; i--) {
      String operation =
          chance.of(
              "UNION ALL",
              "UNION ALL",
              "UNION",
              "INTERSECT",
              "EXCEPT",
              "INTERSECT ALL",
              "EXCEPT ALL");
      sql = Sql.of("({} " + operation + " ({}))", sql, operand(kinds, depth));
    }
    List<Field> outputs = new ArrayList<>();
    for (Kind kind : kinds) {
      outputs.add(Field.computed("c" + outputs.size(), kind));
    }
    // Without the outermost parentheses, as an operand of another operation brings its own.
    return new Block(
        Sql.of("SELECT * FROM {} AS " + grammar.alias(), sql), outputs, Optional.empty());
  }

  private Sql operand(List<Kind> kinds, int depth) {
    Block block = grammar.blocks().ofKinds(kinds, depth);
    // What a grouping has more of than it was asked for.
    Sql sql =
        block.outputs().size() > kinds.size()
            ? Sql.of(
                "SELECT "
                    + String.join(
                        ", ",
                        block.outputs().subList(0, kinds.size()).stream().map(Field::name).toList())
                    + " FROM ({}) AS "
                    + grammar.alias(),
                block.sql())
            : block.sql();
    return chance.percent(12)
        ? grammar
            .sources()
            .cut(new Block(sql, block.outputs().subList(0, kinds.size()), Optional.empty()))
        : sql;
  }
}
