package io.redshiftrestore.oracle;

import java.util.List;
import java.util.Optional;

/** Composes values out of fields. */
final class Expressions {

  private final Grammar grammar;
  private final Chance chance;

  Expressions(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
  }

  /** Returns an expression of that kind. */
  Sql of(Kind kind, List<Field> fields) {
    Optional<Field> field = grammar.fieldOf(kind, fields);
    if (field.isEmpty()) {
      return constant(kind);
    }
    Sql sql = field.get().sql();
    return chance.<Sql>any(
        () -> sql,
        () -> Sql.of("COALESCE({}, {})", sql, constant(kind)),
        () -> Sql.of("NULLIF({}, {})", sql, constant(kind)),
        () -> choice(kind, sql, fields),
        () -> choice(kind, sql, fields),
        () -> ofKind(kind, sql, fields),
        () -> ofKind(kind, sql, fields));
  }

  private Sql choice(Kind kind, Sql sql, List<Field> fields) {
    Condition condition = grammar.values().insideCase(() -> grammar.conditions().on(fields, 1));
    Sql other = chance.percent(50) ? constant(kind) : of(kind, fields);
    return chance.percent(70)
        ? Sql.of("CASE WHEN {} THEN {} ELSE {} END", condition.sql(), sql, other)
        : Sql.of("CASE WHEN {} THEN {} END", condition.sql(), sql);
  }

  private Sql ofKind(Kind kind, Sql sql, List<Field> fields) {
    return switch (kind) {
      case TEXT ->
          chance.<Sql>any(
              () -> Sql.of("UPPER({})", sql),
              () -> Sql.of("LOWER({})", sql),
              () -> Sql.of("TRIM({})", sql),
              () -> Sql.of("{} || '/' || {}", sql, constant(kind)),
              () -> Sql.of("SUBSTRING({} FROM 2 FOR 3)", sql));
      case NUMBER ->
          chance.<Sql>any(
              () -> Sql.of("{} + 1", sql),
              () -> Sql.of("- {}", sql),
              () -> Sql.of("ABS({})", sql),
              () -> Sql.of("{} / 7", sql),
              () -> Sql.of("MOD({}, 5)", sql),
              () ->
                  grammar
                      .fieldOf(Kind.TEXT, fields)
                      .map(text -> Sql.of("CHAR_LENGTH({})", text.sql()))
                      .orElse(sql));
      case TIME -> Sql.of("{} + INTERVAL '1' DAY", sql);
    };
  }

  private Sql constant(Kind kind) {
    return grammar.values().constant(kind);
  }
}
