package io.redshiftrestore.jdbc;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.jdbc.value.WallClock;
import io.redshiftrestore.table.read.HeldRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A result set that scrolls over its rows. It reads them no further than it is asked to go, once,
 * and keeps them.
 */
public final class ScrollingResultSetFacade extends ResultSetFacade {

  private final KeptRows kept = new KeptRows(HeldRows.MOST_BYTES);
  private boolean complete;

  /** The number of the current row; 0 before the first, one more than there are after the last. */
  private long at;

  ScrollingResultSetFacade(
      StatementFacade statement, ResultSet delegate, Execution execution, WallClock clock)
      throws SQLException {
    super(statement, delegate, execution, clock);
  }

  @Override
  void fetched(ResultColumns row) throws SQLException {
    kept.add(row);
  }

  /** Reads on until there is a row of that number, and returns whether there is one. */
  private boolean reaches(long row) throws SQLException {
    requireOpen(); // Again: another thread may have closed it in the meantime.
    while (kept.size() < row && !complete) {
      complete = !fetchNext();
    }
    return kept.size() >= row;
  }

  private boolean goTo(long row) throws SQLException {
    if (row < 1) {
      at = 0;
      return false;
    }
    boolean there = reaches(row);
    at = there ? row : kept.size() + 1L;
    return there;
  }

  private long count() throws SQLException {
    reaches(Long.MAX_VALUE);
    return kept.size();
  }

  @Override
  public synchronized boolean next() throws SQLException {
    return goTo(at + 1);
  }

  public synchronized boolean previous() throws SQLException {
    return goTo(at - 1);
  }

  public synchronized boolean first() throws SQLException {
    return goTo(1);
  }

  public synchronized boolean last() throws SQLException {
    return goTo(count());
  }

  /** Goes to a row counted from the first, or from the last if the number is negative. */
  public synchronized boolean absolute(int row) throws SQLException {
    return goTo(row < 0 ? count() + 1 + row : row);
  }

  public synchronized boolean relative(int rows) throws SQLException {
    return goTo(at + rows);
  }

  @Override
  public synchronized void beforeFirst() throws SQLException {
    at = 0;
  }

  public synchronized void afterLast() throws SQLException {
    at = count() + 1;
  }

  @Override
  public synchronized int getRow() throws SQLException {
    return isOnRow() ? (int) at : 0;
  }

  private boolean isOnRow() {
    return at >= 1 && at <= kept.size();
  }

  @Override
  public synchronized boolean isBeforeFirst() throws SQLException {
    return at == 0 && reaches(1);
  }

  @Override
  public synchronized boolean isFirst() throws SQLException {
    return at == 1 && isOnRow();
  }

  /** Reads one row on to answer. */
  public synchronized boolean isLast() throws SQLException {
    return isOnRow() && !reaches(at + 1);
  }

  @Override
  public synchronized boolean isAfterLast() throws SQLException {
    return at > kept.size() && kept.size() > 0;
  }

  @Override
  void requireRow() throws SQLException {
    requireOpen();
    if (!isOnRow()) {
      throw SqlState.NO_ROW.exception(
          at == 0
              ? "The result set is before its first row; call next() or another method that goes to a row."
              : "The result set is after its last row.",
          null);
    }
  }

  @Override
  @Nullable Object cell(int column) throws SQLException {
    return kept.value((int) at, column);
  }

  @Override
  @Nullable String cellText(int column) throws SQLException {
    return kept.text((int) at, column);
  }

  @Override
  public int getType() {
    return ResultSet.TYPE_SCROLL_INSENSITIVE;
  }

  /** Takes the hint for what it is: rows are read forwards, and given in any order. */
  @Override
  public void setFetchDirection(int direction) throws SQLException {
    StatementSettings.requireFetchDirection(direction);
  }
}
