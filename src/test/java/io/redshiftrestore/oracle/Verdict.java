package io.redshiftrestore.oracle;

/**
 * What comparing the driver with the judge has shown of a query.
 *
 * @param summary what was seen
 * @param text the query, for a reader who has to find the cause
 */
record Verdict(Sort sort, String summary, String text) {

  /** What there is to show. */
  enum Sort {
    /** Both give the same rows. */
    SAME_ROWS,
    /** Both refuse, for what is of one class. */
    SAME_ERROR,
    /** More rows, or more time, than comparing is worth. */
    TOO_MUCH,
    /** The judge fails of itself, or of what stands in the query although no row needs it. */
    UNDECIDED,
    /** The driver says that it does not do this. */
    REFUSED,
    WRONG_ROWS,
    /** More calls than are promised. */
    WRONG_CALLS,
    /** The driver fails at what the judge answers. */
    WRONG_ERROR,
    /** The driver answers what the judge takes for an error, or for another error. */
    MISSED_ERROR,
    /** The judge does not understand the query: it should not have been generated. */
    WRONG_QUERY;

    boolean isFault() {
      return compareTo(WRONG_ROWS) >= 0;
    }
  }

  static Verdict of(Sort sort) {
    return new Verdict(sort, "", "");
  }

  boolean isFault() {
    return sort.isFault();
  }

  /** Returns whether the other is likely to have the same cause. */
  boolean isLike(Verdict other) {
    return sort == other.sort && cause().equals(other.cause());
  }

  /** The message of an error names its cause; rows name none. */
  String cause() {
    return sort == Sort.WRONG_ROWS || sort == Sort.WRONG_CALLS
        ? ""
        : summary.lines().findFirst().orElse("").replaceAll("[0-9]+|'[^']*'|\"[^\"]*\"", "…");
  }

  @Override
  public String toString() {
    return sort + ": " + summary + text;
  }
}
