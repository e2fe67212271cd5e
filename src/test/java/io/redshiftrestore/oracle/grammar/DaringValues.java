package io.redshiftrestore.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Composes queries of values at the edges of their types, and beyond. */
final class DaringValues {

  private static final List<String> INTEGERS =
      List.of("0", "1", "-1", "7", "2147483647", "-2147483648", "46341", "NULL");
  private static final List<String> BIGINTS =
      List.of(
          "0",
          "1",
          "-5",
          "9223372036854775807",
          "-9223372036854775807",
          "3037000500",
          "2147483648",
          "32768",
          "NULL");
  private static final List<String> DECIMALS =
      List.of("0.5", "1.5", "-2.5", "2.499", "99999.995", "-0.001", "2147483647.5", "NULL");
  private static final List<String> DOUBLES =
      List.of("0.5", "-1.5", "1e18", "1e300", "0", "2.5e9", "-1e-300", "NULL");
  private static final List<String> TEXTS =
      List.of(
          "'1'",
          "' 42 '",
          "'x'",
          "''",
          "'2.5'",
          "'t'",
          "'off'",
          "'2024-02-29'",
          "'2023-02-29'",
          "'9223372036854775808'",
          "'-2147483648'",
          "NULL");

  private final Chance chance;

  DaringValues(Grammar grammar) {
    this.chance = grammar.chance();
  }

  /** Returns a query that may be one of impossible values. */
  Block any() {
    List<String> rows = Stream.generate(this::row).limit(chance.between(1, 3)).toList();
    List<Sql> items = new ArrayList<>();
    List<Field> outputs = new ArrayList<>();
    for (int i = chance.between(1, 2); i > 0; i--) {
      String name = "c" + outputs.size();
      items.add(Sql.of(item() + " AS " + name));
      outputs.add(Field.computed(name, Kind.NUMBER));
    }
    Sql sql =
        Sql.of(
            "SELECT {} FROM (VALUES " + String.join(", ", rows) + ") AS v(i, b, d, f, s)",
            Sql.join(", ", items));
    return new Block(sql, outputs, Optional.empty());
  }

  private String row() {
    return "(CAST(%s AS INTEGER), CAST(%s AS BIGINT), CAST(%s AS DECIMAL(18, 3)), CAST(%s AS DOUBLE PRECISION), CAST(%s AS VARCHAR))"
        .formatted(
            chance.<String>of(INTEGERS),
            chance.<String>of(BIGINTS),
            chance.<String>of(DECIMALS),
            chance.<String>of(DOUBLES),
            chance.<String>of(TEXTS));
  }

  private String item() {
    String integer = chance.of("i", "i", "CAST(MOD(b, 40000) AS INTEGER)");
    return chance.of(
        integer + " + 1",
        integer + " - 1",
        integer + " * " + integer,
        integer + " + b",
        "- " + integer,
        "ABS(" + integer + ")",
        "b + 1",
        "b - 2",
        "b * 2",
        "b * b",
        "b / " + integer,
        "MOD(b, " + integer + ")",
        "100 / b",
        "CAST(b AS INTEGER)",
        "CAST(b AS SMALLINT)",
        "CAST(i AS SMALLINT)",
        "CAST(d AS INTEGER)",
        "CAST(d AS BIGINT)",
        "CAST(d AS SMALLINT)",
        "CAST(d AS DECIMAL(4, 1))",
        "ROUND(d)",
        "ROUND(d, 1)",
        "TRUNC(d)",
        "CEIL(d)",
        "FLOOR(d)",
        "CAST(f AS INTEGER)",
        "CAST(f AS BIGINT)",
        "CAST(f AS DECIMAL(18, 3))",
        "f * f",
        "1 / f",
        "f / 0",
        "LN(d)",
        "LOG(d)",
        "SQRT(d)",
        "EXP(d)",
        "POWER(f, 2)",
        "POWER(d, 0.5)",
        "CAST(s AS INTEGER)",
        "CAST(s AS BIGINT)",
        "CAST(s AS DECIMAL(10, 2))",
        "CAST(s AS DOUBLE PRECISION)",
        "CAST(s AS BOOLEAN)",
        "CAST(s AS DATE)",
        "CAST(s AS TIMESTAMP)",
        "SUBSTRING('abc', 1, i)",
        "SUBSTRING('abc' FROM 2 FOR i)",
        "LEFT('abcdef', i)",
        // Of the least INTEGER, PostgreSQL's is the whole text: its length overflows.
        "RIGHT('abcdef', GREATEST(i, -7))",
        "CAST(i AS BOOLEAN)",
        "CAST(CAST(i AS VARCHAR) AS INTEGER)",
        "CAST(SUM(i) OVER () AS BIGINT)",
        "SUM(b) OVER (ORDER BY b ROWS BETWEEN CURRENT ROW AND CURRENT ROW)",
        "DATE '2024-01-31' + i",
        "i % 0",
        // PostgreSQL counts negative parts from the end, Redshift has none.
        "SPLIT_PART(s, '2', CASE WHEN i < 0 THEN 0 ELSE i END)",
        "CASE WHEN i = 0 THEN 0 ELSE 100 / i END",
        "COALESCE(i, 100 / i)",
        "NULLIF(b, i) + 9223372036854775807");
  }
}
