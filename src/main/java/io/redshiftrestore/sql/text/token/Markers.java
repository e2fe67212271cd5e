package io.redshiftrestore.sql.text.token;

/**
 * Names that stand in a statement's text for what the parser does not know, until the statement is
 * parsed and its tree can say it.
 */
public final class Markers {

  /** A function at the head of a SELECT list, whose argument is the number after TOP. */
  public static final String TOP = "$top";

  /** A column in GROUP BY that stands for all columns which are no aggregate. */
  public static final String GROUP_BY_ALL = "$all";

  /** The function whose call stands for a column with Oracle's mark of an outer join. */
  public static final String OUTER_COLUMN = "$outer";

  private Markers() {}
}
