package io.redshiftrestore.sql.text.expression;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Redshift's names of types, and what the parser calls these types. */
final class TypeNames {

  private static final Map<String, String> PARSERS =
      Map.ofEntries(
          Map.entry("INT2", "SMALLINT"),
          Map.entry("INT4", "INTEGER"),
          Map.entry("INT8", "BIGINT"),
          Map.entry("FLOAT4", "REAL"),
          Map.entry("FLOAT8", "DOUBLE"),
          Map.entry("BOOL", "BOOLEAN"),
          Map.entry("TEXT", "VARCHAR"),
          Map.entry("BPCHAR", "VARCHAR"),
          Map.entry("STRING", "VARCHAR"),
          Map.entry("NAME", "VARCHAR"),
          Map.entry("NVARCHAR", "VARCHAR"),
          Map.entry("NCHAR", "CHAR"),
          Map.entry("DATETIME", "TIMESTAMP"),
          Map.entry("OID", "BIGINT"));

  /** Names that are types where an operand may stand, as in {@code CONVERT(type, x)}. */
  private static final Set<String> PLAIN =
      Set.of(
          ("BIGINT BINARY BOOLEAN CHAR CHARACTER DATE DEC DECIMAL DOUBLE FLOAT INT INTEGER NUMERIC"
                  + " REAL SMALLINT TIME TIMESTAMP TIMESTAMPTZ TIMETZ VARBINARY VARBYTE VARCHAR"
                  + " INTERVAL")
              .split(" "));

  private TypeNames() {}

  /** Returns whether the cursor is at the name of a type. */
  static boolean isAt(Cursor cursor) {
    return !cursor.atEnd() && isOne(cursor.peek());
  }

  /** Returns whether a word is the name of a type. */
  static boolean isOne(Token word) {
    return word.is(Token.Kind.WORD)
        && (PLAIN.contains(word.capitals()) || PARSERS.containsKey(word.capitals()));
  }

  /** Reads a type, and returns it as the parser knows it. */
  static List<Token> read(Cursor cursor) {
    Token first = cursor.take();
    List<Token> type = new ArrayList<>(List.of(parsers(first)));
    if (first.is("DOUBLE") && cursor.at("PRECISION")) {
      cursor.take();
    } else if (first.isAny("CHARACTER", "CHAR") && cursor.at("VARYING")) {
      cursor.take();
      type.set(0, first.word("VARCHAR"));
    }
    if (cursor.at("(", "MAX", ")")) {
      cursor.goTo(cursor.place() + 3);
    } else if (cursor.at("(")) {
      readLength(cursor, type, !first.isAny("TEXT", "BPCHAR", "STRING", "NAME"));
    }
    readTimeZone(cursor, type);
    if (first.is("INTERVAL")) {
      type.addAll(Intervals.fields(cursor));
    }
    while (cursor.at("[", "]")) {
      cursor.goTo(cursor.place() + 2);
      type.add(first.word("ARRAY"));
    }
    return type;
  }

  private static Token parsers(Token name) {
    String other = name.is(Token.Kind.WORD) ? PARSERS.get(name.capitals()) : null;
    return other == null ? name : name.word(other);
  }

  private static void readLength(Cursor cursor, List<Token> type, boolean hasLength) {
    int depth = 0;
    do {
      Token token = cursor.take();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (hasLength) {
        type.add(token);
      }
    } while (depth > 0 && !cursor.atEnd());
  }

  private static void readTimeZone(Cursor cursor, List<Token> type) {
    if (cursor.at("WITHOUT", "TIME", "ZONE")) {
      cursor.goTo(cursor.place() + 3);
    } else if (cursor.at("WITH", "TIME", "ZONE") || cursor.at("WITH", "LOCAL", "TIME", "ZONE")) {
      while (!type.get(type.size() - 1).is("ZONE")) {
        type.add(cursor.take());
      }
    }
  }
}
