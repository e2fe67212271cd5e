package io.redshiftrestore.table.read;

/**
 * What the plan around a scan does with it.
 *
 * @param demand how much of its rows is wanted
 * @param feedsResult whether each row becomes a row of the result, so that the statement's own
 *     limit on rows bounds the scan as well
 * @param shared whether its rows may be wanted again, by another scan of the table or by itself
 */
public record ScanUse(Demand demand, boolean feedsResult, boolean shared) {

  /** The use of a scan of which nobody has said anything; to keep its rows is to be safe. */
  public static final ScanUse UNKNOWN = new ScanUse(Demand.UNKNOWN, false, true);

  /** Returns this use with another demand. */
  public ScanUse withDemand(Demand newDemand) {
    return new ScanUse(newDemand, feedsResult, shared);
  }
}
