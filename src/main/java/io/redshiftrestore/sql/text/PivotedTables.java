package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Keywords;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code t AS a (x, y) PIVOT (…)} as {@code (SELECT * FROM t AS a (x, y)) PIVOT (…)}: the
 * parser takes no name between a table and PIVOT or UNPIVOT, and Calcite 1.42 loses the names that
 * WITH gives to columns there.
 */
final class PivotedTables implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    List<Token> result = new ArrayList<>(tokens);
    for (int i = 1; i < result.size(); i++) {
      int start = isPivot(result, i) ? startOfNamed(result, i) : -1;
      if (start >= 0) {
        Token first = result.get(start);
        result.add(i, first.sign(")"));
        result.addAll(
            start,
            List.of(first.sign("("), first.word("SELECT"), first.sign("*"), first.word("FROM")));
        i += 5;
      }
    }
    return result;
  }

  private static boolean isPivot(List<Token> tokens, int place) {
    if (!tokens.get(place).isAny("PIVOT", "UNPIVOT")) {
      return false;
    }
    return is(tokens, place + 1, "(")
        || (is(tokens, place + 2, "NULLS") && is(tokens, place + 3, "("));
  }

  /** Returns where a table that is no query in brackets begins before a place, or -1. */
  private static int startOfNamed(List<Token> tokens, int end) {
    int last = end - 1;
    if (tokens.get(last).is(")")) {
      int columns = opening(tokens, last);
      if (!isName(tokens, columns - 1)) {
        return -1;
      }
      last = columns - 1;
    }
    if (!isName(tokens, last)) {
      return -1;
    }
    int before = is(tokens, last - 1, "AS") ? last - 2 : last - 1;
    if (is(tokens, before, ")")) {
      int open = opening(tokens, before);
      return isName(tokens, open - 1) ? startOfName(tokens, open - 1) : open;
    }
    return startOfName(tokens, isName(tokens, before) ? before : last);
  }

  private static int startOfName(List<Token> tokens, int last) {
    int start = last;
    while (is(tokens, start - 1, ".")) {
      start -= 2;
    }
    return start;
  }

  private static int opening(List<Token> tokens, int closing) {
    int open = 0;
    for (int i = closing; i >= 0; i--) {
      open += tokens.get(i).is(")") ? 1 : tokens.get(i).is("(") ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isName(List<Token> tokens, int place) {
    Token token = at(tokens, place);
    return token != null
        && token.isName()
        && (token.is(Token.Kind.QUOTED_NAME) || !Keywords.standsBetweenOperands(token, false));
  }

  private static boolean is(List<Token> tokens, int place, String word) {
    Token token = at(tokens, place);
    return token != null && token.is(word);
  }

  private static @Nullable Token at(List<Token> tokens, int place) {
    return place >= 0 && place < tokens.size() ? tokens.get(place) : null;
  }
}
