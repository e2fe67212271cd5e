package io.redshiftrestore.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Composes lists of rows: keys of the table, and other values with many ties and NULLs. */
final class ValueLists {

  private final Grammar grammar;
  private final Chance chance;

  ValueLists(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
  }

  /** A column of such a list: how each of its cells is made. */
  private record Column(Field field, java.util.function.Supplier<Sql> cell) {}

  /** Returns a list of rows. */
  Source any() {
    String alias = grammar.alias();
    List<Column> columns = new ArrayList<>();
    for (int i = chance.between(1, 5); i > 0; i--) {
      String name = alias + ".k" + columns.size();
      columns.add(chance.part("column", () -> column(name)));
    }
    int size = chance.percent(10) ? chance.between(15, 40) : chance.between(1, 8);
    List<Sql> rows =
        Stream.generate(() -> chance.part("row", () -> row(columns))).limit(size).toList();
    String names =
        String.join(
            ", ",
            columns.stream().map(column -> column.field.name().replace(alias + ".", "")).toList());
    return new Source(
        Sql.of("(VALUES {}) AS " + alias + "(" + names + ")", Sql.join(", ", rows)),
        columns.stream().map(Column::field).toList(),
        Optional.empty());
  }

  private static Sql row(List<Column> columns) {
    return Sql.of(
        "({})", Sql.join(", ", columns.stream().map(column -> column.cell.get()).toList()));
  }

  private Column column(String name) {
    return chance.<Column>any(
        () -> small(name, "INTEGER"),
        () -> small(name, "BIGINT"),
        () -> key(name),
        () -> key(name),
        () ->
            cells(
                name,
                Kind.TEXT,
                List.of("'a'", "'b'", "''", "'B'", "'a '", "'ab'", "'_'", "'😀b'")),
        () ->
            cells(
                name,
                Kind.TIME,
                List.of(
                    "TIMESTAMP '2024-03-10 01:15:30'",
                    "TIMESTAMP '2024-03-10 01:15:30.001'",
                    "TIMESTAMP '2024-03-10 03:00:00'",
                    "TIMESTAMP '2024-02-29 23:59:59.999'",
                    "TIMESTAMP '2023-12-31 12:00:00'",
                    "TIMESTAMP '1969-07-20 20:17:40'")),
        () -> cells(name, Kind.TRUTH, List.of("FALSE", "TRUE")));
  }

  private Column small(String name, String type) {
    return new Column(
        Field.computed(name, Kind.NUMBER),
        () ->
            Sql.of(
                "CAST("
                    + (chance.percent(15) ? "NULL" : chance.between(0, 9))
                    + " AS "
                    + type
                    + ")"));
  }

  private Column key(String name) {
    Field like = grammar.fieldOf(Kind.TEXT, OracleRows.columns()).orElseThrow();
    Field field = new Field(name, Kind.TEXT, like.column(), false);
    return new Column(field, () -> grammar.values().typedOperandFor(field).sql());
  }

  private Column cells(String name, Kind kind, List<String> cells) {
    return new Column(
        Field.computed(name, kind),
        () ->
            Sql.of(
                chance.percent(15)
                    ? "CAST(NULL AS " + kind.type() + ")"
                    : chance.<String>of(cells)));
  }
}
