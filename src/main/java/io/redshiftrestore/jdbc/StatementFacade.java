package io.redshiftrestore.jdbc;

import io.redshiftrestore.table.StatementScope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Corrections to Calcite's statements: each execution has its own scope, so that to cancel or to
 * close one stops its calls and leaves the statement usable.
 */
public class StatementFacade {

  private final ConnectionFacade connection;
  private final Statement delegate;
  private final String kind;
  private long maxRows;
  private volatile @Nullable StatementScope scope;
  private @Nullable Statement self;
  private @Nullable ResultSet result;

  StatementFacade(ConnectionFacade connection, Statement delegate, String kind) {
    this.connection = connection;
    this.delegate = delegate;
    this.kind = kind;
  }

  static Statement of(ConnectionFacade connection, Statement delegate) {
    StatementFacade facade = new StatementFacade(connection, delegate, "Statement");
    return facade.shownAs(Facade.of(Statement.class, delegate, facade));
  }

  /** Remembers the JDBC object that this one corrects. */
  final <S extends Statement> S shownAs(S statement) {
    self = statement;
    return statement;
  }

  public ResultSet executeQuery(String sql) throws SQLException {
    return run(() -> delegate.executeQuery(sql));
  }

  public boolean execute(String sql) throws SQLException {
    executeQuery(sql);
    return true;
  }

  final ResultSet run(RunningStatement.Execution<ResultSet> execution) throws SQLException {
    stop();
    StatementScope started =
        new StatementScope(connection.api(), maxRows == 0 ? Long.MAX_VALUE : maxRows);
    scope = started;
    ResultSet rows = RunningStatement.in(started, execution);
    ResultSet opened = Facade.of(ResultSet.class, rows, new ResultSetFacade(this, rows, started));
    result = opened;
    return opened;
  }

  public @Nullable ResultSet getResultSet() {
    return result;
  }

  public @Nullable Statement self() {
    return self;
  }

  public Connection getConnection() {
    return connection.self();
  }

  public int getMaxRows() {
    return (int) Math.min(Integer.MAX_VALUE, maxRows);
  }

  public void setMaxRows(int max) throws SQLException {
    setLargeMaxRows(max);
  }

  public long getLargeMaxRows() {
    return maxRows;
  }

  /** Bounds the rows of later executions, and with them the pages that they fetch. */
  public void setLargeMaxRows(long max) throws SQLException {
    if (max < 0) {
      throw SqlState.BAD_VALUE.exception(
          "setMaxRows takes 0 (all rows) or more, not " + max + ".", null);
    }
    maxRows = max;
  }

  /** Stops the calls of the execution under way. May be called from any thread. */
  public void cancel() {
    StatementScope running = scope;
    if (running != null) {
      running.calls().cancel();
    }
  }

  /** Returns what the result of the last execution lacks so far. */
  public @Nullable SQLWarning getWarnings() {
    StatementScope last = scope;
    return last == null ? null : SqlState.warnings(last.warnings());
  }

  public void close() throws SQLException {
    stop();
    delegate.close();
    if (self != null) {
      connection.closed(self);
    }
  }

  private void stop() {
    cancel();
    scope = null;
    result = null;
  }

  @Override
  public String toString() {
    return kind + " of " + connection;
  }
}
