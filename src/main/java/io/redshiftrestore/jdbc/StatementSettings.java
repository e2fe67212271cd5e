package io.redshiftrestore.jdbc;

import io.redshiftrestore.error.SqlState;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What a statement remembers for its user: bounds, hints, and what has no effect here. */
abstract class StatementSettings {

  private long maxRows;
  private int queryTimeout;
  private int fetchSize;
  private boolean poolable;
  private int resultSetType = ResultSet.TYPE_FORWARD_ONLY;

  /** Returns the number if it is one that JDBC allows. */
  static int notNegative(String setter, int number) throws SQLException {
    return (int) notNegative(setter, (long) number);
  }

  private static long notNegative(String setter, long number) throws SQLException {
    if (number < 0) {
      throw SqlState.BAD_VALUE.exception(
          setter + " takes 0 (no bound) or more, not " + number + ".", null);
    }
    return number;
  }

  public synchronized int getMaxRows() {
    return (int) Math.min(Integer.MAX_VALUE, maxRows);
  }

  public void setMaxRows(int max) throws SQLException {
    setLargeMaxRows(max);
  }

  public synchronized long getLargeMaxRows() {
    return maxRows;
  }

  /** Bounds the rows of later executions, and with them the pages that they fetch. */
  public synchronized void setLargeMaxRows(long max) throws SQLException {
    maxRows = notNegative("setMaxRows", max);
  }

  public synchronized int getQueryTimeout() {
    return queryTimeout;
  }

  /** Bounds the seconds from the start of later executions until their last row is read. */
  public synchronized void setQueryTimeout(int seconds) throws SQLException {
    queryTimeout = notNegative("setQueryTimeout", seconds);
  }

  public synchronized int getFetchSize() {
    return fetchSize;
  }

  /** Remembers the hint: pages are as large as the query can use. */
  public synchronized void setFetchSize(int rows) throws SQLException {
    fetchSize = notNegative("setFetchSize", rows);
  }

  public int getFetchDirection() {
    return ResultSet.FETCH_FORWARD;
  }

  /** Takes the hint for what it is: rows come forwards. */
  public void setFetchDirection(int direction) throws SQLException {
    requireFetchDirection(direction);
  }

  static void requireFetchDirection(int direction) throws SQLException {
    if (direction != ResultSet.FETCH_FORWARD
        && direction != ResultSet.FETCH_REVERSE
        && direction != ResultSet.FETCH_UNKNOWN) {
      throw SqlState.BAD_VALUE.exception(direction + " is not a fetch direction.", null);
    }
  }

  public int getMaxFieldSize() {
    return 0;
  }

  /** Accepts a bound and never cuts a value: no one would see that it was. */
  public void setMaxFieldSize(int bytes) throws SQLException {
    notNegative("setMaxFieldSize", bytes);
  }

  public synchronized boolean isPoolable() {
    return poolable;
  }

  public synchronized void setPoolable(boolean newPoolable) {
    poolable = newPoolable;
  }

  /** Does nothing: the parser always understands JDBC's escapes. */
  public void setEscapeProcessing(boolean enable) {}

  /** Does nothing, as JDBC has it where rows cannot be updated through a cursor. */
  public void setCursorName(String name) {}

  /** Makes later executions scroll over their rows. */
  final synchronized void scroll() {
    resultSetType = ResultSet.TYPE_SCROLL_INSENSITIVE;
  }

  public synchronized int getResultSetType() {
    return resultSetType;
  }

  public int getResultSetConcurrency() {
    return ResultSet.CONCUR_READ_ONLY;
  }

  public int getResultSetHoldability() {
    return ResultSet.HOLD_CURSORS_OVER_COMMIT;
  }
}
