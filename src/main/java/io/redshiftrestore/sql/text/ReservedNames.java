package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.Brackets;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Puts names in quotes which the parser reserves and Redshift allows: behind {@code AS} and a dot,
 * and alone where a column stands.
 */
final class ReservedNames implements TextRewrite {

  /** What the parser reserves. */
  private static final Set<String> RESERVED =
      Set.of(
          ("ANY ASOF BY CALL CASE CREATE CROSS CURRENT CURSOR DATE DATEADD DATEDIFF DATEPART DATETIME"
                  + " DATE_PART DEFAULT DEFINE DELETE DESCRIBE DISTINCT DROP EXCEPT EXPLAIN FETCH"
                  + " FRIDAY FROM FULL GRANT GROUP GROUPING HAVING IN INNER INSERT INTERSECT INTERVAL"
                  + " INTO JOIN JSON_SCOPE LATERAL LEFT LIMIT MATCH_CONDITION MATCH_RECOGNIZE MEASURE"
                  + " MERGE MINUS MONDAY NATURAL NEW NEXT NULL OFFSET ON ORDER ORDINAL OUTER OVER"
                  + " PARTITION PATTERN QUALIFY RANGE RIGHT ROLLUP ROW ROWS SAFE_CAST SAFE_OFFSET"
                  + " SAFE_ORDINAL SATURDAY SELECT SET SKIP SNAPSHOT SOME STREAM SUNDAY TABLE"
                  + " TABLESAMPLE THEN THURSDAY TIME TIMESTAMP TRY_CAST TUESDAY UNION UNNEST UNSIGNED"
                  + " UPDATE USING UUID VALUES VARIANT VOLATILE WEDNESDAY WHEN WHERE WINDOW WITH")
              .split(" "));

  /** Which of these are columns when they stand alone. */
  private static final Set<String> COLUMNS =
      Set.of(
          ("ASOF CURSOR DATE DATEADD DATEDIFF DATEPART DATETIME DATE_PART DEFINE DESCRIBE FRIDAY"
                  + " INTERVAL JSON_SCOPE MATCH_CONDITION MEASURE MONDAY NEW NEXT OFFSET ORDINAL"
                  + " PARTITION PATTERN RANGE ROW ROWS SAFE_OFFSET SAFE_ORDINAL SATURDAY SET SKIP"
                  + " SNAPSHOT STREAM SUNDAY THURSDAY TIME TIMESTAMP TUESDAY UNSIGNED UUID VARIANT"
                  + " VOLATILE WEDNESDAY")
              .split(" "));

  private static final Set<String> BEFORE_COLUMNS =
      Set.of(
          ("( , + - * / % || = <> != < > <= >= SELECT DISTINCT ALL WHERE AND OR NOT BY ON HAVING"
                  + " QUALIFY WHEN THEN ELSE CASE BETWEEN LIKE ILIKE FROM")
              .split(" "));

  private static final Set<String> BEHIND_COLUMNS =
      Set.of(
          (") , . + - * / % || :: = <> != < > <= >= FROM WHERE AND OR NOT AS ASC DESC NULLS IS IN LIKE"
                  + " ILIKE BETWEEN WHEN THEN ELSE END GROUP HAVING QUALIFY ORDER LIMIT OFFSET UNION"
                  + " EXCEPT INTERSECT MINUS ISNULL NOTNULL")
              .split(" "));

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    List<Token> quoted = new ArrayList<>(tokens.size());
    Brackets brackets = new Brackets();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      brackets.pass(token, i == 0 ? token : tokens.get(i - 1));
      boolean name =
          i > 0
              && token.is(Token.Kind.WORD)
              && RESERVED.contains(token.capitals())
              && isName(tokens, i, brackets.inCast());
      quoted.add(name ? token.name(token.text().toLowerCase(Locale.ROOT)) : token);
    }
    return quoted;
  }

  private static boolean isName(List<Token> tokens, int place, boolean inCast) {
    Token before = tokens.get(place - 1);
    if (before.is("AS")) {
      return !inCast;
    }
    return before.is(".")
        || (COLUMNS.contains(tokens.get(place).capitals())
            && BEFORE_COLUMNS.contains(before.capitals())
            && !isTypeOfConversion(tokens, place)
            && !isFrame(tokens, place)
            && (place + 1 == tokens.size()
                || BEHIND_COLUMNS.contains(tokens.get(place + 1).capitals())));
  }

  /** A frame may begin right behind {@code OVER (}. */
  private static boolean isFrame(List<Token> tokens, int place) {
    return place > 1 && tokens.get(place - 1).is("(") && tokens.get(place - 2).is("OVER");
  }

  private static boolean isTypeOfConversion(List<Token> tokens, int place) {
    return place > 1 && tokens.get(place - 1).is("(") && tokens.get(place - 2).is("CONVERT");
  }
}
