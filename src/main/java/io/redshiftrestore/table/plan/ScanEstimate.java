package io.redshiftrestore.table.plan;

import io.redshiftrestore.table.keys.KeyPredicate;
import io.redshiftrestore.table.keys.KeyPredicate.AllOf;
import io.redshiftrestore.table.keys.KeyPredicate.AnyOf;
import io.redshiftrestore.table.keys.KeyPredicate.Between;
import io.redshiftrestore.table.keys.KeyPredicate.In;
import io.redshiftrestore.table.keys.KeyPredicate.IsNull;
import io.redshiftrestore.table.keys.KeyPredicate.Like;
import io.redshiftrestore.table.keys.KeyPredicate.NotIn;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;

/**
 * What a scan is expected to take, so that the planner prefers plans with fewer calls.
 *
 * @param calls API calls
 * @param rows rows given
 */
record ScanEstimate(double calls, double rows) {

  private static final double ROWS_OF_A_PAGE = 100;

  /** A round trip, in rows that could have been handled meanwhile. */
  private static final double COST_OF_A_CALL = 1_000;

  /**
   * A key that comes from a row of a join. The policy bounds the calls of all such keys together by
   * little more than the listing's, while none at all may come: far less than a call a key.
   */
  private static final ScanEstimate JOIN_KEY = new ScanEstimate(0.001, 1);

  private static final ScanEstimate LOOKUP = new ScanEstimate(1, ROWS_OF_A_PAGE);

  /** Each term that is pushed makes a scan a little cheaper, even if it saves no call. */
  private static final double GAIN_OF_A_TERM = 0.9;

  private static final ScanEstimate EVERYTHING =
      new ScanEstimate(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  static ScanEstimate of(ApiScan scan) {
    double listed = scan.reader.expectedRows();
    ScanEstimate estimate = new ScanEstimate(Math.max(1, listed / ROWS_OF_A_PAGE), listed);
    for (KeyPredicate<RexNode> term : scan.terms()) {
      estimate = estimate.atMost(term.fold(new OfTerm())).times(GAIN_OF_A_TERM);
    }
    return scan.fetch instanceof RexLiteral limit
        ? estimate.cut(RexLiteral.numberValue(limit).doubleValue())
        : estimate;
  }

  /** What a scan by one term is expected to take. */
  private static final class OfTerm implements KeyPredicate.Reader<RexNode, ScanEstimate> {

    @Override
    public ScanEstimate anything() {
      return EVERYTHING;
    }

    @Override
    public ScanEstimate in(In<RexNode> in) {
      ScanEstimate key =
          in.values().stream().anyMatch(RexUtil::containsCorrelation) ? JOIN_KEY : LOOKUP;
      return key.times(in.values().size());
    }

    @Override
    public ScanEstimate notIn(NotIn<RexNode> notIn) {
      return LOOKUP;
    }

    @Override
    public ScanEstimate between(Between<RexNode> between) {
      return LOOKUP;
    }

    @Override
    public ScanEstimate isNull(IsNull<RexNode> isNull) {
      return LOOKUP;
    }

    @Override
    public ScanEstimate like(Like<RexNode> like) {
      return LOOKUP;
    }

    @Override
    public ScanEstimate allOf(AllOf<RexNode> all) {
      return all.terms().stream()
          .map(term -> term.fold(this))
          .reduce(EVERYTHING, ScanEstimate::atMost);
    }

    @Override
    public ScanEstimate anyOf(AnyOf<RexNode> any) {
      return any.terms().stream()
          .map(term -> term.fold(this))
          .reduce(new ScanEstimate(0, 0), ScanEstimate::plus);
    }
  }

  private ScanEstimate atMost(ScanEstimate other) {
    return new ScanEstimate(Math.min(calls, other.calls), Math.min(rows, other.rows));
  }

  private ScanEstimate plus(ScanEstimate other) {
    return new ScanEstimate(calls + other.calls, rows + other.rows);
  }

  private ScanEstimate times(double factor) {
    return new ScanEstimate(calls * factor, rows * factor);
  }

  private ScanEstimate cut(double limit) {
    return atMost(new ScanEstimate(Math.max(1, limit / ROWS_OF_A_PAGE), limit));
  }

  double cost() {
    return calls * COST_OF_A_CALL + rows;
  }
}
