package io.redshiftrestore.jdbc;

import io.redshiftrestore.table.StatementScope;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;

/** Corrections to Avatica's result set. */
public final class ResultSetFacade {

  private final StatementFacade statement;
  private final ResultSet delegate;
  private final StatementScope scope;
  private long given;

  ResultSetFacade(StatementFacade statement, ResultSet delegate, StatementScope scope) {
    this.statement = statement;
    this.delegate = delegate;
    this.scope = scope;
  }

  /** Moves on, but not beyond {@code setMaxRows}, which the engine forgets when it prepares. */
  public boolean next() throws SQLException {
    if (delegate.isClosed()) {
      return delegate.next(); // Which says so.
    }
    if (given >= scope.maxRows()) {
      return false;
    }
    scope.calls().checkNotCancelled();
    boolean more = delegate.next();
    if (more) {
      given++;
    }
    return more;
  }

  /** Closes, and stops what calls are still under way for rows that nobody will read. */
  public void close() throws SQLException {
    scope.calls().cancel();
    delegate.close();
  }

  /** Returns what the rows read so far lack, such as those of a region that failed. */
  public @Nullable SQLWarning getWarnings() {
    return SqlState.warnings(scope.warnings());
  }

  public @Nullable Timestamp getTimestamp(int column) throws SQLException {
    return getTimestamp(column, null);
  }

  public @Nullable Timestamp getTimestamp(String label) throws SQLException {
    return getTimestamp(delegate.findColumn(label), null);
  }

  public @Nullable Timestamp getTimestamp(String label, @Nullable Calendar zone)
      throws SQLException {
    return getTimestamp(delegate.findColumn(label), zone);
  }

  /** Returns the instant, whatever the time zone of the JVM. */
  public @Nullable Timestamp getTimestamp(int column, @Nullable Calendar zone) throws SQLException {
    if (!isTimestamp(column)) {
      return zone == null ? delegate.getTimestamp(column) : delegate.getTimestamp(column, zone);
    }
    long shown = delegate.getLong(column);
    return delegate.wasNull() ? null : UtcClock.timestamp(shown, zone);
  }

  public @Nullable Object getObject(int column) throws SQLException {
    return isTimestamp(column) ? getTimestamp(column) : delegate.getObject(column);
  }

  public @Nullable Object getObject(String label) throws SQLException {
    return getObject(delegate.findColumn(label));
  }

  private boolean isTimestamp(int column) throws SQLException {
    return delegate.getMetaData().getColumnType(column) == Types.TIMESTAMP;
  }

  public ResultSetMetaData getMetaData() throws SQLException {
    return ResultSetMetaDataFacade.of(delegate.getMetaData());
  }

  public @Nullable Statement getStatement() {
    return statement.self();
  }

  @Override
  public String toString() {
    return "ResultSet of " + statement;
  }
}
