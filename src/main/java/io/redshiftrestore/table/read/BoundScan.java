package io.redshiftrestore.table.read;

import io.redshiftrestore.api.ApiRequest;
import io.redshiftrestore.table.keys.KeyPredicate;
import java.util.Optional;

/**
 * A scan with the values of one execution.
 *
 * @param predicate what is known of the key columns; NULL is an empty value
 * @param offset how many rows to skip
 * @param limit how many rows to give at most; {@code Long.MAX_VALUE} for all
 * @param use what the plan does with the scan
 * @param correlated whether later scans of the statement will bring other keys
 */
public record BoundScan(
    KeyPredicate<Optional<String>> predicate,
    long offset,
    long limit,
    ScanUse use,
    boolean correlated) {

  public boolean isCut() {
    return limit != Long.MAX_VALUE;
  }

  /** Returns whether every row of the scan is sure to be wanted. */
  public boolean wantsAll() {
    return !isCut() && (use.demand() == Demand.EVERYTHING || use.demand() == Demand.RESULT);
  }

  /** Returns whether the first rows may turn out to be enough. */
  public boolean mayStopEarly() {
    return isCut() || use.demand() == Demand.UNTIL_ENOUGH;
  }

  /**
   * Returns whether rows are to be kept for a later scan of the statement. Where that is not known,
   * a few rows are not worth it: to be of use to others, they would have to come in full pages.
   */
  public boolean mayBeReadAgain() {
    return correlated || (use.shared() && !(isCut() && use.demand() == Demand.UNKNOWN));
  }

  public int pageSize(int largest) {
    return pageSize(offset, limit, largest);
  }

  /**
   * Returns the page size that fetches the rows wanted in the fewest calls, and with these the
   * fewest rows. Beyond one page only the largest will do: the listing may end before the limit.
   *
   * @param largest the largest page that the connection allows
   */
  public static int pageSize(long offset, long limit, int largest) {
    return limit > largest - offset
        ? largest
        : (int) Math.max(ApiRequest.SMALLEST_PAGE, offset + limit);
  }
}
