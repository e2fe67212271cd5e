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

  /** Calcite's decorrelator leaves a use of an outer row behind whose definition it has removed. */
  CORRELATION_LOST("Correlation variable .* should be defined", ""),

  /** Calcite's decorrelator forgets a constant column beside a correlated sub-query. */
  DECORRELATION("Decorrelation produced a relation with a different type", ""),

  /** Calcite loses the correlation of the one while it removes that of the other. */
  LATERAL_AND_SUB_QUERY(
      "(Unable to implement |Index: \\d+, Size: )", "LATERAL .*\\((SELECT|VALUES) "),

  /** Calcite looks for the columns of the row at hand among those of the other side of the join. */
  LATERAL_IN_A_JOIN_IN_PARENTHESES("field \\w+$", "JOIN \\(.* LATERAL "),

  /** Calcite's converter forgets a sub-query that asks for nothing but the outer row. */
  SUB_QUERY_OF_THE_OUTER_ROW("RexInputRef index \\d+ out of range", "SELECT .*\\(SELECT"),

  /** Calcite's optimizer loses its way among sub-queries. */
  OPTIMIZER(
      "index out of range: \\d+$|CyclicMetadataException|RexSubQuery cannot be cast to"
          + "|Required columns .* not subset of left columns",
      "\\(SELECT|LATERAL"),

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
