package io.redshiftrestore.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composes what stands between the parentheses of OVER. */
final class Frames {

  private static final String UNBOUNDED_PRECEDING = "UNBOUNDED PRECEDING";
  private static final String CURRENT_ROW = "CURRENT ROW";
  private static final String UNBOUNDED_FOLLOWING = "UNBOUNDED FOLLOWING";

  private final Grammar grammar;
  private final Chance chance;
  private final boolean tellsEqualRowsApart;

  Frames(Grammar grammar, boolean tellsEqualRowsApart) {
    this.grammar = grammar;
    this.chance = grammar.chance();
    this.tellsEqualRowsApart = tellsEqualRowsApart;
  }

  /** Returns whether rows that differ in no column may have other rows in their windows. */
  boolean tellsEqualRowsApart() {
    return tellsEqualRowsApart;
  }

  /** Returns any window that has the same rows whatever the order of ties. */
  Sql any(List<Field> fields) {
    return chance.<Sql>any(
        () -> partition(fields),
        () -> ordered(fields),
        () -> Sql.of("{}{}", ordered(fields), Sql.of(" RANGE " + between("", ""))),
        () -> ranged(fields),
        () -> total(fields));
  }

  /** Returns a window of rows in an order that may have ties. */
  Sql ordered(List<Field> fields) {
    return ordered(fields, List.of());
  }

  /** Returns a window of rows in an order with ties only between rows that differ in none. */
  Sql ordered(List<Field> fields, List<Field> distinctive) {
    List<Field> keys = new ArrayList<>(chance.some(chance.between(1, 2), fields));
    distinctive.stream().filter(field -> !keys.contains(field)).forEach(keys::add);
    List<Sql> order =
        keys.stream()
            .map(
                key ->
                    Sql.of(
                        "{}"
                            + chance.of(
                                "", "", " DESC", " NULLS FIRST", " DESC NULLS LAST", " ASC"),
                        key.sql()))
            .toList();
    return Sql.of("{}ORDER BY {}", partition(fields), Sql.join(", ", order));
  }

  private Sql partition(List<Field> fields) {
    return chance.percent(55)
        ? Sql.of(
            "PARTITION BY {} ",
            Sql.join(
                ", ", chance.some(chance.between(1, 2), fields).stream().map(Field::sql).toList()))
        : Sql.of("");
  }

  /** Returns a window of rows in one order only, within any frame. */
  Sql total(List<Field> fields) {
    Sql frame =
        tellsEqualRowsApart && chance.percent(60)
            ? Sql.of(
                " ROWS "
                    + between(chance.between(0, 3) + "", chance.between(0, 3) + "")
                    + exclusion())
            : Sql.of("");
    return Sql.of("{}{}", ordered(fields, fields), frame);
  }

  /** Returns a window of the rows whose key is near that of the row. */
  private Sql ranged(List<Field> fields) {
    Optional<Field> key =
        grammar.fieldOf(Kind.NUMBER, fields).or(() -> grammar.fieldOf(Kind.TIME, fields));
    return key.map(
            field ->
                Sql.of(
                    "{}ORDER BY {}"
                        + chance.of("", " DESC", " NULLS FIRST", " DESC NULLS LAST")
                        + " RANGE "
                        + between(distance(field), distance(field))
                        + exclusion(),
                    partition(fields),
                    field.sql()))
        .orElseGet(() -> ordered(fields));
  }

  private String exclusion() {
    return chance.of(
        "", "", " EXCLUDE CURRENT ROW", " EXCLUDE GROUP", " EXCLUDE TIES", " EXCLUDE NO OTHERS");
  }

  private String distance(Field field) {
    return field.kind() == Kind.NUMBER
        ? String.valueOf(chance.of(1, 0, 5, 100))
        : "INTERVAL '" + chance.between(0, 40) + "' " + chance.of("MINUTE", "HOUR", "DAY");
  }

  /** Returns a frame, at times an empty one; of no distance where these are empty texts. */
  private String between(String before, String after) {
    if (!before.isEmpty() && chance.percent(20)) {
      String side = chance.of(" PRECEDING", " FOLLOWING");
      return "BETWEEN " + before + side + " AND " + after + side;
    }
    List<String> bounds = new ArrayList<>();
    bounds.add(UNBOUNDED_PRECEDING);
    if (!before.isEmpty()) {
      bounds.add(before + " PRECEDING");
    }
    bounds.add(CURRENT_ROW);
    if (!after.isEmpty()) {
      bounds.add(after + " FOLLOWING");
    }
    bounds.add(UNBOUNDED_FOLLOWING);
    int start = chance.between(0, bounds.size() - 2);
    int end = chance.between(Math.max(start, 1), bounds.size() - 1);
    return start == 0 && end != 0 && bounds.get(end).equals(CURRENT_ROW) && chance.percent(30)
        ? UNBOUNDED_PRECEDING
        : "BETWEEN " + bounds.get(start) + " AND " + bounds.get(end);
  }
}
