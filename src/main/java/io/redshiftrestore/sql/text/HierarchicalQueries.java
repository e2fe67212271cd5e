package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.SelectClauses.Clause;
import io.redshiftrestore.sql.text.token.Cursor;
import io.redshiftrestore.sql.text.token.TextPosition;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code START WITH … CONNECT BY …} as a recursive query, as page {@code
 * r_CONNECT_BY_clause} tells it: the tree is made of the rows of FROM, and WHERE is asked of what
 * it holds.
 */
final class HierarchicalQueries implements TextRewrite {

  private static final String LEVEL = "$level";
  private static final String PARENT = "$parent";
  private static final String TREE = "$tree";

  private static final String[] STARTS_OF_ITEMS = {",", "ALL", "DISTINCT"};
  private static final String[] STARTS_OF_STARS = {",", "ALL", "DISTINCT", "."};

  private final String sql;

  HierarchicalQueries(String sql) {
    this.sql = sql;
  }

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    if (tokens.stream().noneMatch(token -> token.is("CONNECT"))) {
      return tokens;
    }
    List<Token> written = new ArrayList<>(tokens.size());
    Cursor cursor = new Cursor(tokens);
    while (!cursor.atEnd()) {
      Token token = cursor.take();
      written.add(token);
      if (token.is("SELECT")) {
        int place = cursor.place();
        SelectClauses clauses = SelectClauses.read(cursor);
        if (clauses.has(Clause.CONNECT_BY)) {
          written.addAll(new Tree(token, clauses).tokens());
        } else {
          cursor.goTo(place);
        }
      }
    }
    return written;
  }

  private final class Tree {

    private final Token place;
    private final SelectClauses clauses;
    private final Token name;
    private final List<Token> tokens = new ArrayList<>();

    Tree(Token place, SelectClauses clauses) {
      this.place = place;
      this.clauses = clauses;
      this.name = nameOf(clauses.of(Clause.FROM));
    }

    List<Token> tokens() {
      items();
      add("FROM", "(", "WITH", "RECURSIVE", TREE, "AS", "(");
      add("SELECT", "1", "AS", LEVEL, ",").row();
      rows(Clause.START_WITH);
      add("UNION", "ALL", "SELECT", PARENT, ".", LEVEL, "+", "1", ",").row();
      add("FROM", TREE, "AS", PARENT, ",", "LATERAL", "(", "SELECT", "*");
      rows(Clause.CONNECT_BY);
      add(")", "AS").tokens.add(name);
      add(")", "SELECT", "*", "FROM", TREE, ")", "AS").tokens.add(name);
      if (clauses.has(Clause.WHERE)) {
        add("WHERE").tokens.addAll(withLevel(clauses.of(Clause.WHERE)));
      }
      tokens.addAll(withLevel(clauses.of(Clause.REST)));
      return tokens;
    }

    /** The level is no column of {@code *}, and is called so where it is an item. */
    private void items() {
      List<Token> items = withLevel(clauses.of(Clause.ITEMS));
      int depth = 0;
      for (int i = 0; i < items.size(); i++) {
        Token token = items.get(i);
        tokens.add(token);
        depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        boolean ends = depth == 0 && (i == items.size() - 1 || items.get(i + 1).is(","));
        if (ends && token.is("*") && (i == 0 || items.get(i - 1).isAny(STARTS_OF_STARS))) {
          add("EXCLUDE", "(", LEVEL, ")");
        } else if (ends && isLevel(token) && (i == 0 || items.get(i - 1).isAny(STARTS_OF_ITEMS))) {
          add("AS").tokens.add(token.name("level"));
        }
      }
    }

    private void row() {
      tokens.add(name);
      add(".", "*");
    }

    private void rows(Clause condition) {
      add("FROM").tokens.addAll(rewritten(clauses.of(Clause.FROM)));
      if (clauses.has(condition)) {
        add("WHERE").tokens.addAll(ofParent(withLevel(clauses.of(condition))));
      }
    }

    /** Says of the columns behind PRIOR that they are the parent's. */
    private List<Token> ofParent(List<Token> condition) {
      List<Token> written = new ArrayList<>();
      Cursor cursor = new Cursor(condition);
      while (!cursor.atEnd()) {
        Token token = cursor.take();
        if (!token.is("PRIOR")) {
          written.add(token);
          continue;
        }
        if (cursor.isAhead(1, ".")) {
          cursor.goTo(cursor.place() + 2);
        }
        if (cursor.atEnd() || !cursor.peek().isName() || cursor.isAhead(1, "(")) {
          throw refusal(token, "PRIOR of anything but a column is not supported");
        }
        written.addAll(List.of(token.name(PARENT), token.sign("."), cursor.take()));
      }
      return written;
    }

    private boolean isLevel(Token token) {
      return token.equals(token.name(LEVEL));
    }

    private List<Token> withLevel(List<Token> clause) {
      List<Token> written = new ArrayList<>();
      for (Token token : rewritten(clause)) {
        boolean qualified = !written.isEmpty() && written.get(written.size() - 1).isAny(".", "AS");
        written.add(token.is("LEVEL") && !qualified ? token.name(LEVEL) : token);
      }
      return written;
    }

    private Token nameOf(List<Token> from) {
      int depth = 0;
      Token name = place.name("$row");
      for (Token token : from) {
        if (depth == 0 && (token.is(",") || token.is("JOIN"))) {
          throw refusal(token, "CONNECT BY over a join is not supported; join in a sub-query");
        }
        depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        if (depth == 0 && token.isName() && !token.is("AS")) {
          name = token;
        }
      }
      return name;
    }

    private Tree add(String... wordsSignsAndNames) {
      for (String text : wordsSignsAndNames) {
        char first = text.charAt(0);
        tokens.add(
            first == '$'
                ? place.name(text)
                : first == '1'
                    ? new Token(Token.Kind.NUMBER, text, place.start())
                    : Character.isLetter(first) ? place.word(text) : place.sign(text));
      }
      return this;
    }
  }

  private RuntimeException refusal(Token at, String reason) {
    return new TextPosition(sql, at.start()).refusal(reason);
  }
}
