package io.redshiftrestore.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return !chance.percent(field.isKey() ? 45 : 75)
        ? equality(field)
        : chance.<Condition>any(
            () -> isNull(field),
            () -> truth(grammar.fieldOf(Kind.TRUTH, fields).orElse(field)),
            () -> inequality(field),
            () -> inequality(field),
            () -> oneOf(field),
            () -> oneOf(field),
            () -> between(field),
            () -> distinct(field),
            () -> ofTwo(field, fields),
            () -> like(grammar.fieldOf(Kind.TEXT, fields).orElse(field)),
            () -> rowOf(field, grammar.fieldOf(fields)),
            () -> ofTwo(field, fields),
            () -> onExpression(fields),
            () -> onInterval(fields));
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
    return new Condition(sql, reaches.oneOf(field, List.of(value)));
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
        ? new Condition(Sql.of("{} IN ({})", field.sql(), list), reaches.oneOf(field, operands))
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

  private Condition truth(Field field) {
    if (field.kind() != Kind.TRUTH) {
      return isNull(field);
    }
    String is = chance.of("", " IS TRUE", " IS NOT TRUE", " IS FALSE", " IS NOT FALSE");
    return free(Sql.of("{}" + is, field.sql()));
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
    String like = chance.of("LIKE", "LIKE", "ILIKE");
    Sql pattern = pattern(field);
    return chance.percent(25)
        ? free(Sql.of("{} " + not + like + " {} ESCAPE '!'", field.sql(), pattern))
        : free(Sql.of("{} " + not + like + " {}", field.sql(), pattern));
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
        "%",
        "%a%",
        escaped(text, "\\"),
        escaped(text.substring(0, half), "\\") + "%",
        escaped(text, "!") + "%",
        "%" + escaped(text.substring(half), "!"),
        "_" + escaped(text, "\\"));
  }

  /** A pattern that ends in its escape is an error, so both that may be are escaped. */
  private static String escaped(String text, String escape) {
    String safe = text.replace("\\", "\\\\").replace("!", "!!");
    return safe.replace("%", escape + "%").replace("_", escape + "_");
  }

  private Condition rowOf(Field first, Field second) {
    int size = chance.between(1, 5);
    List<Operand> firsts = operands(first, size);
    List<Operand> seconds = operands(second, size);
    List<Sql> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(Sql.of("({}, {})", firsts.get(i).sql(), seconds.get(i).sql()));
    }
    return new Condition(
        Sql.of("({}, {}) IN ({})", first.sql(), second.sql(), Sql.join(", ", rows)),
        reaches.and(reaches.oneOf(first, firsts), reaches.oneOf(second, seconds)));
  }

  private Condition ofTwo(Field field, List<Field> fields) {
    String operator = chance.of("=", "<>", "<", ">=", "IS DISTINCT FROM", "IS NOT DISTINCT FROM");
    Optional<Field> outer = chance.percent(50) ? grammar.outer(field.kind()) : Optional.empty();
    return outer
        .or(() -> grammar.fieldOf(field.kind(), fields))
        .map(other -> free(Sql.of("{} " + operator + " {}", field.sql(), other.sql())))
        .orElseGet(() -> isNull(field));
  }

  private Condition onInterval(List<Field> fields) {
    Field time = grammar.fieldOf(Kind.TIME, fields).orElse(fields.get(0));
    return time.kind() == Kind.TIME
        ? free(
            Sql.of(
                "{} "
                    + chance.of("<", ">=")
                    + " {} + INTERVAL '"
                    + chance.between(1, 90)
                    + "' "
                    + chance.of("MINUTE", "HOUR", "DAY"),
                time.sql(),
                values.typedOperandFor(time).sql()))
        : isNull(time);
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
    return new Condition(sql, reaches.everything());
  }
}
