package io.redshiftrestore.oracle.grammar;

/**
 * Where Redshift documents something else than PostgreSQL does, and what the judge is asked
 * instead: the one list of them. Everything else must be the same, in text and in answer.
 */
public enum Difference {
  /** An average of whole numbers is a whole number. */
  AVERAGE_OF_WHOLE_NUMBERS("r_AVG.html"),

  /** Deviations and variances of whole numbers are of double precision. */
  DEVIATION_OF_WHOLE_NUMBERS("r_STDDEV_functions.html"),

  /** LISTAGG is the judge's STRING_AGG. */
  LISTAGG("r_LISTAGG.html"),

  /** MEDIAN is the judge's PERCENTILE_CONT(0.5). */
  MEDIAN("r_MEDIAN.html"),

  /** EXTRACT gives whole numbers, the milliseconds of a second, and decades counted from one. */
  EXTRACT("r_EXTRACT_function.html"),

  /** DATEADD is the judge's addition of an interval. */
  DATEADD("r_DATEADD_function.html"),

  /** DATEDIFF counts the boundaries between two times. */
  DATEDIFF("r_DATEDIFF_function.html"),

  /** NVL is the judge's COALESCE. */
  NVL("r_NVL_function.html"),

  /** NVL2 is the judge's CASE. */
  NVL2("r_NVL2.html"),

  /** DECODE takes NULL for equal to NULL. */
  DECODE("r_DECODE_expression.html"),

  /** LEN is the judge's CHAR_LENGTH. */
  LEN("r_LEN.html"),

  /** CHARINDEX is the judge's POSITION. */
  CHARINDEX("r_CHARINDEX.html"),

  /** QUALIFY filters what windows have computed. */
  QUALIFY("r_QUALIFY_clause.html");

  private static final String DOCUMENTATION = "https://docs.aws.amazon.com/redshift/latest/dg/";

  private final String page;

  Difference(String page) {
    this.page = page;
  }

  @Override
  public String toString() {
    return name() + " (" + DOCUMENTATION + page + ")";
  }
}
