package io.redshiftrestore.table;

import io.redshiftrestore.table.KeyPredicate.AllOf;
import io.redshiftrestore.table.KeyPredicate.AnyOf;
import io.redshiftrestore.table.KeyPredicate.Anything;
import io.redshiftrestore.table.KeyPredicate.In;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;

/**
 * What a scan is expected to take, so that the planner prefers plans with fewer calls.
 *
 * @param calls API calls
 * @param rows rows given
 */
record ScanEstimate(double calls, double rows) {

  private static final double ROWS_OF_A_PAGE = 100;
  private static final double ROWS_OF_A_LISTING = 10_000;

  /** A round trip, in rows that could have been handled meanwhile. */
  private static final double COST_OF_A_CALL = 1_000;

  static ScanEstimate of(ApiScan scan) {
    ScanEstimate listing = new ScanEstimate(ROWS_OF_A_LISTING / ROWS_OF_A_PAGE, ROWS_OF_A_LISTING);
    ScanEstimate estimate = listing;
    for (KeyPredicate<RexNode> term : scan.terms()) {
      double lookups = lookups(term);
      if (lookups < estimate.calls) {
        estimate = new ScanEstimate(lookups, Math.min(lookups * ROWS_OF_A_PAGE, listing.rows));
      }
      // Even a term that saves no call saves rows.
      estimate = new ScanEstimate(estimate.calls, Math.max(1, estimate.rows * 0.9));
    }
    return scan.fetch instanceof RexLiteral limit
        ? estimate.cut(RexLiteral.numberValue(limit).doubleValue())
        : estimate;
  }

  private ScanEstimate cut(double limit) {
    return new ScanEstimate(
        Math.min(calls, Math.max(1, limit / ROWS_OF_A_PAGE)), Math.min(rows, Math.max(1, limit)));
  }

  private static double lookups(KeyPredicate<RexNode> term) {
    if (term instanceof In<RexNode> in) {
      return in.values().size();
    } else if (term instanceof AllOf<RexNode> all) {
      return all.terms().stream()
          .mapToDouble(ScanEstimate::lookups)
          .min()
          .orElse(Double.POSITIVE_INFINITY);
    } else if (term instanceof AnyOf<RexNode> any) {
      return any.terms().stream().mapToDouble(ScanEstimate::lookups).sum();
    }
    return term instanceof Anything ? Double.POSITIVE_INFINITY : 1;
  }

  double cost() {
    return calls * COST_OF_A_CALL + rows;
  }
}
