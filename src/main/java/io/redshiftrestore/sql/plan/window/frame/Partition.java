package io.redshiftrestore.sql.plan.window.frame;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sorted rows of a partition, and which of them are peers: equal in the window's order. */
public final class Partition {

  private final List<@Nullable Object[]> rows;
  private final Runnable stopCheck;
  private final int[] peersFrom;
  private final int[] peersTo;
  private final int[] peerGroup;

  /**
   * Creates a partition.
   *
   * @param order the window's own order, which the rows are in
   * @param stopCheck throws when the statement was stopped
   */
  public Partition(
      List<@Nullable Object[]> rows, Comparator<@Nullable Object[]> order, Runnable stopCheck) {
    this.rows = rows;
    this.stopCheck = stopCheck;
    this.peersFrom = new int[rows.size()];
    this.peersTo = new int[rows.size()];
    this.peerGroup = new int[rows.size()];
    int group = 0;
    for (int from = 0; from < rows.size(); group++) {
      int to = from + 1;
      while (to < rows.size() && order.compare(rows.get(from), rows.get(to)) == 0) {
        to++;
      }
      for (; from < to; from++) {
        peersFrom[from] = from == 0 || peersTo[from - 1] == from ? from : peersFrom[from - 1];
        peersTo[from] = to;
        peerGroup[from] = group;
      }
    }
  }

  /** Returns how many rows there are. */
  public int size() {
    return rows.size();
  }

  /** Returns a row; throws when the statement was stopped. */
  public @Nullable Object[] row(int row) {
    stopCheck.run();
    return rows.get(row);
  }

  /** Returns the first of the rows that are peers of a row. */
  public int peersFrom(int row) {
    return peersFrom[row];
  }

  /** Returns the end, exclusive, of the rows that are peers of a row. */
  public int peersTo(int row) {
    return peersTo[row];
  }

  /** Returns how many groups of peers stand before a row's own. */
  public int peerGroup(int row) {
    return peerGroup[row];
  }
}
