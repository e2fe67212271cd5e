package io.redshiftrestore.sql.text.token;

import java.util.Set;

/** The words of SQL that stand between operands, or begin a clause, and are no operand. */
public final class Keywords {

  private static final Set<String> BETWEEN_OPERANDS =
      Set.of(
          ("ALL AND ANY AS ASC ASYMMETRIC AT BETWEEN BY COLLATE CONNECT CROSS CUBE DESC DISTINCT ELSE"
                  + " END ESCAPE EXCEPT EXCLUDE EXPLAIN FETCH FOR FROM FULL GROUP GROUPS HAVING ILIKE"
                  + " IN INCLUDE INNER INTERSECT INTO IS ISNULL JOIN LATERAL LEFT LIKE LIMIT MINUS"
                  + " NATURAL NOT NOTNULL NULLS OFFSET ON OR ORDER OUTER OVER OVERLAPS PARTITION PIVOT"
                  + " PRIOR QUALIFY RANGE RECURSIVE RIGHT RLIKE ROLLUP ROWS SELECT SIMILAR SOME START"
                  + " SYMMETRIC TABLE TABLESAMPLE THEN TO TOP UNION UNNEST UNPIVOT USING VALUES WHEN"
                  + " WHERE WINDOW WITH")
              .split(" "));

  /** Keywords that are functions when a bracket follows. */
  private static final Set<String> FUNCTIONS = Set.of("LEFT", "RIGHT");

  private Keywords() {}

  /** Returns whether a word is none that an operand begins with. */
  public static boolean standsBetweenOperands(Token word, boolean bracketFollows) {
    String capitals = word.capitals();
    return BETWEEN_OPERANDS.contains(capitals) && !(bracketFollows && FUNCTIONS.contains(capitals));
  }
}
