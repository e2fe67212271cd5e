package io.redshiftrestore.oracle;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What goes wrong in Calcite itself, without a scan of ours as well; other queries may not. */
enum KnownLimitation {
  /**
   * Calcite's validator looks into a CASE or a FILTER that is part of a larger expression before it
   * has given its parameters types. {@code CAST(? AS VARCHAR)} helps.
   */
  PARAMETER_INSIDE_CASE(
      "SqlDynamicParam: \\?|<VARCHAR>, <UNKNOWN>", "(CASE WHEN|FILTER \\(WHERE) .*\\?"),

  /** Calcite's planner loses its way among some sub-queries, and says so. */
  NO_PLAN("The engine finds no way to run the statement", "\\(SELECT|LATERAL"),

  /** Calcite computes COUNT beside a DISTINCT aggregate from rows that nothing has none of. */
  DISTINCT_AGGREGATE_OF_NOTHING("^1 rows, expected 0", "\\((DISTINCT) .* HAVING COUNT\\(\\*\\)"),

  /** Calcite gives a parameter beside an INTEGER that type; H2 gives it a wider one. */
  PARAMETER_OF_TYPE_INTEGER("Parameter \\d+ is -?\\d+, which is not within INTEGER", "\\?");

  private final Pattern complaint;
  private final Pattern query;

  KnownLimitation(String complaint, String query) {
    this.complaint = Pattern.compile(complaint, Pattern.DOTALL);
    this.query = Pattern.compile(query, Pattern.DOTALL);
  }

  /** Returns the limitation that a complaint shows, if it is a known one. */
  static Optional<KnownLimitation> of(String complaint, String sql) {
    return Arrays.stream(values())
        .filter(known -> known.complaint.matcher(complaint).find())
        .filter(known -> known.query.matcher(sql).find())
        .findFirst();
  }
}
