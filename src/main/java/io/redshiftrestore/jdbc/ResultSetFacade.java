package io.redshiftrestore.jdbc;

import io.redshiftrestore.error.ExceptionTranslator;
import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.jdbc.value.ColumnConversion;
import io.redshiftrestore.jdbc.value.ColumnGetters;
import io.redshiftrestore.jdbc.value.JavaValue;
import io.redshiftrestore.jdbc.value.WallClock;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Corrections to Avatica's result set. Thread-safe in that it is always on one row or none; to
 * close it ends a read that another thread waits for.
 */
class ResultSetFacade extends ColumnGetters implements Guarded {

  /** Where a result set is that is read once and forwards. */
  private enum Position {
    BEFORE_FIRST,
    /** As before, but the first row was fetched, to know whether there is one. */
    BEFORE_KNOWN_FIRST,
    ON_ROW,
    /** Reading on has failed, and will again: what there is no more of is not the end. */
    BROKEN,
    AFTER_LAST
  }

  private final @Nullable StatementFacade statement;
  private final ResultSet delegate;
  private final Execution execution;
  private final ResultColumns columns;
  private final WallClock clock;
  private final Warnings warnings;
  private final ResultSet self;
  private Position position = Position.BEFORE_FIRST;
  private long rowsFetched;
  private boolean wasNull;
  private @Nullable SQLException failure;
  private volatile int fetchSize;
  private volatile boolean closed;

  /**
   * @param statement what was executed; null for a result that no statement gave
   * @param clock how times are meant
   */
  ResultSetFacade(
      @Nullable StatementFacade statement, ResultSet delegate, Execution execution, WallClock clock)
      throws SQLException {
    this.statement = statement;
    this.delegate = delegate;
    this.execution = execution;
    this.columns = new ResultColumns(delegate);
    this.clock = clock;
    this.warnings = new Warnings(execution.scope()::warnings);
    this.fetchSize = statement == null ? 0 : statement.getFetchSize();
    this.self = Facade.of(ResultSet.class, delegate, this);
  }

  final ResultSet self() {
    return self;
  }

  @Override
  public final void requireOpen() throws SQLException {
    if (closed) {
      throw ExceptionTranslator.resultClosed(null);
    }
  }

  public synchronized boolean next() throws SQLException {
    if (position == Position.BEFORE_KNOWN_FIRST || fetchNext()) {
      position = Position.ON_ROW;
      return true;
    }
    position = Position.AFTER_LAST;
    return false;
  }

  /** Moves on, but not beyond {@code setMaxRows}, which the engine forgets when it prepares. */
  final boolean fetchNext() throws SQLException {
    requireOpen(); // Again: another thread may have closed it in the meantime.
    if (failure != null) {
      throw failure;
    }
    if (position == Position.AFTER_LAST || rowsFetched >= execution.scope().maxRows()) {
      execution.finish();
      return false;
    }
    try {
      execution.calls().checkNotStopped();
      boolean more = delegate.next();
      execution.calls().checkNotStopped(); // An answer that comes too late is none.
      if (more) {
        rowsFetched++;
        fetched(columns);
      } else {
        execution.finish();
      }
      return more;
    } catch (SQLException | RuntimeException | OutOfMemoryError e) {
      execution.finish();
      position = Position.BROKEN;
      failure = ExceptionTranslator.translate(e);
      throw failure;
    }
  }

  /** Notes that a row was fetched, on which the columns now are. */
  void fetched(ResultColumns row) throws SQLException {}

  public final boolean isClosed() {
    return closed;
  }

  /** Closes, and stops what calls are still under way for rows that nobody will read. */
  public void close() throws SQLException {
    if (!closed) {
      closed = true;
      execution.stop();
      synchronized (this) {
        delegate.close();
      }
      if (statement != null) {
        statement.closed(this);
      }
    }
  }

  /** Returns what the rows read so far lack, such as those of a region that failed. */
  public @Nullable SQLWarning getWarnings() {
    return warnings.chain();
  }

  public void clearWarnings() {
    warnings.clear();
  }

  public int findColumn(String label) throws SQLException {
    return columns.find(label);
  }

  public synchronized boolean wasNull() {
    return wasNull;
  }

  @Override
  protected final synchronized @Nullable JavaValue value(int column, Class<?> type)
      throws SQLException {
    requireRow();
    columns.require(column);
    Object value = cell(column);
    wasNull = value == null;
    return value == null
        ? null
        : new JavaValue(
            () ->
                "Column %s cannot be read as %s: it"
                    .formatted(columns.label(column), type.getTypeName()),
            value,
            clock);
  }

  /** Returns the value of a column in the current row; null if it is NULL. */
  @Nullable Object cell(int column) throws SQLException {
    return columns.value(column);
  }

  /** Returns the value of a column in the current row as text; null if it is NULL. */
  @Nullable String cellText(int column) throws SQLException {
    return columns.text(column);
  }

  @Override
  public final synchronized @Nullable String getString(int column) throws SQLException {
    requireRow();
    columns.require(column);
    String text = cellText(column);
    wasNull = text == null;
    return text;
  }

  @Override
  public synchronized <T> @Nullable T getObject(int column, Class<T> type) throws SQLException {
    if (type == Object.class) {
      return type.cast(getObject(column));
    } else if (type == String.class) {
      return type.cast(getString(column));
    }
    JavaValue value = value(column, type);
    return value == null ? null : ColumnConversion.as(type, value);
  }

  void requireRow() throws SQLException {
    requireOpen();
    if (position != Position.ON_ROW) {
      throw SqlState.NO_ROW.exception(
          switch (position) {
            case AFTER_LAST -> "The result set is after its last row.";
            case BROKEN -> "Reading the result set has failed; execute the statement again.";
            default -> "The result set is not on a row yet; call next() first.";
          },
          failure);
    }
  }

  public synchronized int getRow() throws SQLException {
    return position == Position.ON_ROW ? (int) Math.min(Integer.MAX_VALUE, rowsFetched) : 0;
  }

  /** Fetches the first row to answer, as {@code next()} would: an empty result is not before it. */
  public synchronized boolean isBeforeFirst() throws SQLException {
    if (position == Position.BEFORE_FIRST) {
      position = fetchNext() ? Position.BEFORE_KNOWN_FIRST : Position.AFTER_LAST;
    }
    return position == Position.BEFORE_KNOWN_FIRST;
  }

  public ResultSetMetaData getMetaData() throws SQLException {
    return Facade.of(ResultSetMetaData.class, delegate.getMetaData());
  }

  public synchronized boolean isFirst() throws SQLException {
    return position == Position.ON_ROW && rowsFetched == 1;
  }

  public synchronized boolean isAfterLast() throws SQLException {
    return position == Position.AFTER_LAST && rowsFetched > 0;
  }

  /** Does nothing where the result set is there already, which some tools make sure of. */
  public synchronized void beforeFirst() throws SQLException {
    if (position != Position.BEFORE_KNOWN_FIRST && rowsFetched > 0) {
      throw SqlState.NOT_SUPPORTED.exception(
          "The result set is read once, forwards; ask for TYPE_SCROLL_INSENSITIVE to read it again.",
          null);
    }
  }

  public int getType() {
    return ResultSet.TYPE_FORWARD_ONLY;
  }

  public int getConcurrency() {
    return ResultSet.CONCUR_READ_ONLY;
  }

  public int getHoldability() {
    return ResultSet.HOLD_CURSORS_OVER_COMMIT;
  }

  public int getFetchDirection() {
    return ResultSet.FETCH_FORWARD;
  }

  public void setFetchDirection(int direction) throws SQLException {
    if (direction != ResultSet.FETCH_FORWARD) {
      throw SqlState.NOT_SUPPORTED.exception("The result set is read once, forwards.", null);
    }
  }

  public int getFetchSize() {
    return fetchSize;
  }

  public void setFetchSize(int rows) throws SQLException {
    fetchSize = StatementSettings.notNegative("setFetchSize", rows);
  }

  public @Nullable Statement getStatement() {
    return statement == null ? null : statement.self();
  }

  @Override
  public String toString() {
    return "ResultSet of " + (statement == null ? "DatabaseMetaData" : statement);
  }
}
