package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The clauses of one SELECT, without the words that begin them but for those of the rest. */
final class SelectClauses {

  /** What clauses are told apart. */
  enum Clause {
    ITEMS,
    FROM,
    WHERE,
    START_WITH,
    CONNECT_BY,
    /** From GROUP BY, HAVING or ORDER BY on. */
    REST
  }

  private static final String[] ENDS = {")", "UNION", "EXCEPT", "INTERSECT", "MINUS", ";"};

  private static final String[] REST = {
    "GROUP", "HAVING", "QUALIFY", "WINDOW", "ORDER", "LIMIT", "OFFSET", "FETCH"
  };

  private final Map<Clause, List<Token>> clauses = new EnumMap<>(Clause.class);
  private List<Token> current = clause(Clause.ITEMS);

  private SelectClauses() {}

  /** Reads the clauses behind SELECT, to the end of the query. */
  static SelectClauses read(Cursor cursor) {
    SelectClauses read = new SelectClauses();
    int depth = 0;
    while (!cursor.atEnd() && (depth > 0 || !cursor.atAny(ENDS))) {
      depth += cursor.at("(") ? 1 : cursor.at(")") ? -1 : 0;
      if (depth > 0 || !read.begins(cursor)) {
        read.current.add(cursor.take());
      }
    }
    return read;
  }

  private boolean begins(Cursor cursor) {
    if (cursor.at("FROM") && (current.isEmpty() || !last(current).is("DISTINCT"))) {
      begin(Clause.FROM, cursor, 1);
    } else if (cursor.at("WHERE")) {
      begin(Clause.WHERE, cursor, 1);
    } else if (cursor.at("START", "WITH")) {
      begin(Clause.START_WITH, cursor, 2);
    } else if (cursor.at("CONNECT", "BY")) {
      begin(Clause.CONNECT_BY, cursor, 2);
    } else if (cursor.atAny(REST)) {
      begin(Clause.REST, cursor, 0);
      return false;
    } else {
      return false;
    }
    return true;
  }

  private void begin(Clause clause, Cursor cursor, int words) {
    current = clause(clause);
    for (int i = 0; i < words; i++) {
      cursor.take();
    }
  }

  private List<Token> clause(Clause clause) {
    return clauses.computeIfAbsent(clause, key -> new ArrayList<>());
  }

  boolean has(Clause clause) {
    return clauses.containsKey(clause);
  }

  /** Returns the tokens of a clause; none if the query has no such clause. */
  List<Token> of(Clause clause) {
    return List.copyOf(clauses.getOrDefault(clause, List.of()));
  }

  private static Token last(List<Token> tokens) {
    return tokens.get(tokens.size() - 1);
  }
}
