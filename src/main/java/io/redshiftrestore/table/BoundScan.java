package io.redshiftrestore.table;

import io.redshiftrestore.api.ApiRequest;
import java.util.Optional;

/**
 * A scan with the values of one execution.
 *
 * @param predicate what is known of the key columns; NULL is an empty value
 * @param offset how many rows to skip
 * @param limit how many rows to give at most; {@code Long.MAX_VALUE} for all
 */
record BoundScan(KeyPredicate<Optional<String>> predicate, long offset, long limit) {

  /**
   * Returns the page size that fetches the rows wanted in the fewest calls, and with these the
   * fewest rows.
   *
   * @param largest the largest page that the connection allows
   */
  int pageSize(int largest) {
    if (limit > Long.MAX_VALUE - offset - largest) {
      return largest;
    }
    long wanted = offset + limit;
    long pages = Math.max(1, ceilDiv(wanted, largest));
    return (int) Math.max(ApiRequest.SMALLEST_PAGE, ceilDiv(wanted, pages));
  }

  private static long ceilDiv(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
