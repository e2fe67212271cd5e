package io.redshiftrestore.oracle.grammar;

import io.redshiftrestore.sandbox.RestoreRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values to compare columns with: mostly ones that occur, some that nearly do, some that do not.
 */
final class Values {

  private static final List<String> TEXTS = List.of("public", "FAILED", "", " ", "x", "it's");
  private static final List<Long> NUMBERS = List.of(0L, 1L, -1L, 64L, 1_000L, Long.MAX_VALUE);
  private static final List<Instant> TIMES =
      List.of(Instant.parse("2024-03-10T02:30:00Z"), Instant.parse("1969-12-31T23:59:59.999Z"));

  private static final Map<String, List<Object>> OCCURRING = occurring();

  private final Chance chance;

  Values(Chance chance) {
    this.chance = chance;
  }

  /** Returns a value to compare a field with; null for NULL. */
  @Nullable Object valueFor(Field field) {
    if (chance.percent(4)) {
      return null;
    }
    List<Object> occurring =
        field.column().map(column -> OCCURRING.getOrDefault(column, List.of())).orElse(List.of());
    if (occurring.isEmpty() || chance.percent(8)) {
      return anyOf(field.kind());
    }
    Object value = chance.of(occurring);
    return chance.percent(10) ? near(value) : value;
  }

  /** Returns a literal or a parameter to compare a field with. */
  Operand operandFor(Field field) {
    return chance.part(
        "operand",
        () -> {
          List<@Nullable Object> values = Arrays.asList(new Object[Parameter.EXECUTIONS]);
          values.replaceAll(nothing -> valueFor(field));
          return parameterOrLiteral(field.kind(), values);
        });
  }

  /** Returns a parameter with these values, or the first of them. */
  Operand parameterOrLiteral(Kind kind, List<@Nullable Object> values) {
    if (!chance.percent(40)) {
      return Operand.literal(kind, values.get(0));
    }
    Operand operand = Operand.parameter(kind, values);
    return chance.percent(20) ? operand.cast(kind) : operand;
  }

  /** Returns a small value that no sum of many overflows with. */
  Sql constant(Kind kind) {
    return kind == Kind.NUMBER
        ? Operand.literal(kind, (long) chance.between(-3, 1_000)).sql()
        : typedOperandFor(Field.computed("", kind)).sql();
  }

  /** Returns an operand that needs nothing around it to have a type. */
  Operand typedOperandFor(Field field) {
    return operandFor(field).cast(field.kind());
  }

  private Object anyOf(Kind kind) {
    return switch (kind) {
      case TEXT -> chance.of(TEXTS);
      case NUMBER -> chance.of(NUMBERS);
      case TIME -> chance.of(TIMES);
      case TRUTH -> chance.percent(50);
    };
  }

  private Object near(Object value) {
    if (value instanceof Long number) {
      return number - 1;
    } else if (value instanceof Boolean truth) {
      return !truth;
    } else if (value instanceof Instant time) {
      return time.plusMillis(1);
    }
    String text = String.valueOf(value);
    return chance.of(text + " ", text.toUpperCase(Locale.ROOT), text + "x", text.strip());
  }

  private static Map<String, List<Object>> occurring() {
    Map<String, List<Object>> values = new HashMap<>();
    OracleRows.BY_REGION.forEach((region, rows) -> rows.forEach(row -> add(row, region, values)));
    return values;
  }

  private static void add(RestoreRequest row, String region, Map<String, List<Object>> values) {
    List<Field> columns = OracleRows.columns();
    List<@Nullable Object> cells = OracleRows.cells(row, region);
    for (int i = 0; i < columns.size(); i++) {
      Object cell = cells.get(i);
      List<Object> known = values.computeIfAbsent(columns.get(i).name(), name -> new ArrayList<>());
      if (cell != null && !known.contains(cell)) {
        known.add(cell);
      }
    }
  }
}
