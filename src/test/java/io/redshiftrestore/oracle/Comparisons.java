package io.redshiftrestore.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Composes conditions without conditions in them. */
final class Comparisons {

  private final Grammar grammar;
  private final Chance chance;
  private final Values values;
  private final Reaches reaches;

  Comparisons(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
    this.values = grammar.values();
    this.reaches = grammar.reaches();
  }

  /** Returns a condition on one of the fields, more often than not on a key. */
  Condition on(List<Field> fields) {
    Field field = grammar.fieldOf(fields);
    return chance.percent(field.isKey() ? 55 : 25)
        ? equality(field)
        : chance.<Condition>any(
            () -> inequality(field),
            () -> inequality(field),
            () -> oneOf(field),
            () -> oneOf(field),
            () -> between(field),
            () -> isNull(field),
            () -> distinct(field),
            () -> like(grammar.fieldOf(Kind.TEXT, fields).orElse(field)),
            () -> rowOf(field, grammar.fieldOf(fields)),
            () -> ofTwo(field, fields),
            () -> onExpression(fields));
  }

  /** The many ways to say that a field has a value. */
  private Condition equality(Field field) {
    Operand value = values.operandFor(field);
    Operand typed = value.cast(field.kind());
    Sql sql =
        chance.<Sql>any(
            () -> Sql.of("{} = {}", field.sql(), value.sql()),
            () -> Sql.of("{} = {}", value.sql(), field.sql()),
            () -> Sql.of("NOT ({} <> {})", field.sql(), value.sql()),
            () -> Sql.of("{} IN ({})", field.sql(), value.sql()),
            () -> Sql.of("{} BETWEEN {} AND {}", field.sql(), value.sql(), value.sql()),
            () ->
                Sql.of(
                    "({} >= {} AND {} <= {})", field.sql(), value.sql(), field.sql(), value.sql()),
            () -> Sql.of("({} IS NOT NULL AND {} = {})", field.sql(), field.sql(), value.sql()),
            () -> Sql.of("({} = {}) IS TRUE", field.sql(), typed.sql()));
    return new Condition(sql, 0, reaches.oneOf(field, List.of(value)), false);
  }

  private Condition inequality(Field field) {
    String operator = chance.of("<>", "<", "<=", ">", ">=");
    Sql value = values.operandFor(field).sql();
    return free(
        chance.percent(80)
            ? Sql.of("{} " + operator + " {}", field.sql(), value)
            : Sql.of("{} " + operator + " {}", value, field.sql()));
  }

  private Condition oneOf(Field field) {
    int size = chance.percent(70) ? chance.between(1, 6) : chance.between(15, 45);
    List<Operand> operands = operands(field, size);
    Sql list = Sql.join(", ", operands.stream().map(Operand::sql).toList());
    return chance.percent(75)
        ? new Condition(
            Sql.of("{} IN ({})", field.sql(), list), 0, reaches.oneOf(field, operands), false)
        : free(Sql.of("{} NOT IN ({})", field.sql(), list));
  }

  private List<Operand> operands(Field field, int size) {
    return Stream.generate(() -> values.operandFor(field)).limit(size).toList();
  }

  private Condition between(Field field) {
    Sql least = values.operandFor(field).sql();
    Sql greatest = values.operandFor(field).sql();
    String not = chance.percent(25) ? "NOT " : "";
    return free(Sql.of("{} " + not + "BETWEEN {} AND {}", field.sql(), least, greatest));
  }

  private Condition isNull(Field field) {
    return free(Sql.of("{} IS " + chance.of("", "NOT ") + "NULL", field.sql()));
  }

  private Condition distinct(Field field) {
    Sql value = values.typedOperandFor(field).sql();
    return free(Sql.of("{} IS " + chance.of("", "NOT ") + "DISTINCT FROM {}", field.sql(), value));
  }

  private Condition like(Field field) {
    if (field.kind() != Kind.TEXT) {
      return isNull(field);
    }
    String not = chance.percent(30) ? "NOT " : "";
    return free(Sql.of("{} " + not + "LIKE {}", field.sql(), pattern(field)));
  }

  private Sql pattern(Field field) {
    List<@Nullable Object> patterns =
        IntStream.range(0, Parameter.EXECUTIONS)
            .<@Nullable Object>mapToObj(i -> patternText(field))
            .toList();
    return values.parameterOrLiteral(Kind.TEXT, patterns).sql();
  }

  private String patternText(Field field) {
    Object value = values.valueFor(field);
    String text = value == null ? "a" : value.toString();
    int half = text.length() / 2;
    if (half > 0 && Character.isLowSurrogate(text.charAt(half))) {
      half--;
    }
    return chance.of(
        text, text.substring(0, half) + "%", "%" + text.substring(half), "%", "_" + text, "%a%");
  }

  private Condition rowOf(Field first, Field second) {
    int size = chance.between(1, 5);
    List<Operand> firsts = operands(first, size);
    List<Operand> seconds = operands(second, size);
    List<Sql> rows = new ArrayList<>();
    List<Sql> pairs = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Sql one = firsts.get(i).sql();
      Sql other = seconds.get(i).sql();
      rows.add(Sql.of("({}, {})", one, other));
      pairs.add(Sql.of("({} = {} AND {} = {})", first.sql(), one, second.sql(), other));
    }
    Sql in = Sql.of("({}, {}) IN ({})", first.sql(), second.sql(), Sql.join(", ", rows));
    Sql written = Sql.of("({})", Sql.join(" OR ", pairs));
    return new Condition(
        Sql.differing(Difference.ROWS_WITH_NULL, in, written),
        0,
        reaches.and(reaches.oneOf(first, firsts), reaches.oneOf(second, seconds)),
        false);
  }

  private Condition ofTwo(Field field, List<Field> fields) {
    String operator = chance.of("=", "<>", "<", ">=", "IS DISTINCT FROM", "IS NOT DISTINCT FROM");
    return grammar
        .fieldOf(field.kind(), fields)
        .map(other -> free(Sql.of("{} " + operator + " {}", field.sql(), other.sql())))
        .orElseGet(() -> isNull(field));
  }

  private Condition onExpression(List<Field> fields) {
    Kind kind = chance.of(Kind.values());
    Sql left = grammar.expressions().of(kind, fields);
    Sql right = values.typedOperandFor(grammar.fieldOf(kind, fields).orElse(fields.get(0))).sql();
    return grammar.fieldOf(kind, fields).isEmpty()
        ? isNull(fields.get(0))
        : free(Sql.of("{} " + chance.of("=", "<>", "<", ">") + " {}", left, right));
  }

  private Condition free(Sql sql) {
    return new Condition(sql, 0, reaches.everything(), false);
  }
}
