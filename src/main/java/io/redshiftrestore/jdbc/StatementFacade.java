package io.redshiftrestore.jdbc;

import io.redshiftrestore.error.ExceptionTranslator;
import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.jdbc.metadata.MetadataColumn;
import io.redshiftrestore.jdbc.metadata.MetadataTable;
import io.redshiftrestore.sql.EngineLock;
import io.redshiftrestore.sql.catalog.SessionCommand;
import io.redshiftrestore.table.read.StatementScope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Corrections to Calcite's statements: each execution has its own scope, so that to cancel or to
 * close one stops its calls and leaves the statement usable. Thread-safe: an execution ends the one
 * before, even if another thread still reads that.
 */
class StatementFacade extends StatementUpdates implements Guarded {

  private static final MetadataTable<Void> GENERATED_KEYS =
      MetadataTable.of(MetadataColumn.text("GENERATED_KEY"));

  private final ConnectionFacade connection;
  private final Statement delegate;
  private final Statement self;
  private final Warnings warnings = new Warnings(this::said);
  private volatile @Nullable Execution execution;
  private volatile boolean closed;
  private @Nullable ResultSetFacade opened;
  private @Nullable ResultSetFacade current;
  private boolean closesOnCompletion;

  <S extends Statement> StatementFacade(ConnectionFacade connection, Class<S> type, S delegate) {
    this.connection = connection;
    this.delegate = delegate;
    this.self = Facade.of(type, delegate, this);
  }

  static StatementFacade of(ConnectionFacade connection, Statement delegate) {
    return new StatementFacade(connection, Statement.class, delegate);
  }

  final Statement self() {
    return self;
  }

  @Override
  public final void requireOpen() throws SQLException {
    if (closed) {
      throw ExceptionTranslator.statementClosed(null);
    }
  }

  public ResultSet executeQuery(String sql) throws SQLException {
    return run(scope -> engine().plan(scope, () -> delegate.executeQuery(sql)));
  }

  @Override
  public boolean execute(String sql) throws SQLException {
    Optional<SessionCommand> command = SessionCommand.of(sql);
    executeQuery(sql);
    if (command.isEmpty()) {
      return true;
    }
    synchronized (this) {
      warn(command.get().warning());
      closeResult();
    }
    countUpdates(true);
    return false;
  }

  final EngineLock engine() {
    return connection.engine();
  }

  /** How the engine opens the result of an execution. */
  @FunctionalInterface
  interface Opening {
    ResultSet in(StatementScope scope) throws SQLException;
  }

  final ResultSet run(Opening opening) throws SQLException {
    stop();
    synchronized (this) {
      closeResult();
      requireOpen(); // Again: another thread may have closed it in the meantime.
      warnings.forget();
      countUpdates(false);
      Execution started = Execution.begin(connection, getLargeMaxRows(), getQueryTimeout());
      execution = started;
      ResultSet rows = open(started, opening);
      ResultSetFacade result =
          getResultSetType() == ResultSet.TYPE_SCROLL_INSENSITIVE
              ? new ScrollingResultSetFacade(this, rows, started, connection.clock())
              : new ResultSetFacade(this, rows, started, connection.clock());
      opened = result;
      current = result;
      return result.self();
    }
  }

  /** Whatever breaks after the execution was stopped broke because of that. */
  private ResultSet open(Execution started, Opening opening) throws SQLException {
    try {
      ResultSet rows = opening.in(started.scope());
      started.calls().checkNotStopped();
      return rows;
    } catch (SQLException | RuntimeException failure) {
      started.finish();
      started.calls().checkNotStopped();
      throw failure;
    }
  }

  public synchronized @Nullable ResultSet getResultSet() {
    return current == null ? null : current.self();
  }

  private synchronized @Nullable ResultSetFacade opened() {
    return opened;
  }

  public boolean getMoreResults() throws SQLException {
    return getMoreResults(Statement.CLOSE_CURRENT_RESULT);
  }

  public boolean getMoreResults(int ofTheCurrent) throws SQLException {
    countUpdates(false);
    switch (ofTheCurrent) {
      case Statement.CLOSE_CURRENT_RESULT, Statement.CLOSE_ALL_RESULTS -> {
        stop();
        ResultSetFacade last = opened();
        if (last != null) {
          last.close();
        }
        synchronized (this) {
          closeResult();
        }
      }
      case Statement.KEEP_CURRENT_RESULT -> {
        synchronized (this) {
          current = null;
        }
      }
      default ->
          throw SqlState.BAD_VALUE.exception(
              "getMoreResults does not know the option " + ofTheCurrent + ".", null);
    }
    return false;
  }

  /** Returns no row: a query generates no keys, even if it was asked to. */
  public ResultSet getGeneratedKeys() throws SQLException {
    return connection.metadataResults().none(GENERATED_KEYS);
  }

  public Connection getConnection() {
    return connection.self();
  }

  /** Stops the calls of the execution under way. May be called from any thread. */
  public void cancel() {
    Execution running = execution;
    if (running != null) {
      running.calls().cancel();
    }
  }

  /** Returns what the result of the last execution lacks so far. */
  public @Nullable SQLWarning getWarnings() {
    return warnings.chain();
  }

  private void warn(String sentence) {
    Execution last = execution;
    if (last != null) {
      last.scope().warn(sentence);
    }
  }

  public void clearWarnings() {
    warnings.clear();
  }

  private List<String> said() {
    Execution last = execution;
    return last == null ? List.of() : last.scope().warnings();
  }

  public boolean isClosed() {
    return closed;
  }

  public synchronized void closeOnCompletion() {
    closesOnCompletion = true;
  }

  public synchronized boolean isCloseOnCompletion() {
    return closesOnCompletion;
  }

  /** Notes that a result was closed by its user, who may be done with this as well. */
  void closed(ResultSetFacade result) throws SQLException {
    boolean completed;
    synchronized (this) {
      completed = result == opened && closesOnCompletion;
    }
    if (completed) {
      close();
    }
  }

  public void close() throws SQLException {
    if (!closed) {
      closed = true;
      stop();
      synchronized (this) {
        closeResult();
      }
      connection.engine().close(delegate);
      connection.closed(this);
    }
  }

  private void stop() {
    Execution running = execution;
    if (running != null) {
      running.stop();
    }
  }

  private void closeResult() throws SQLException {
    ResultSetFacade last = opened;
    opened = null;
    current = null;
    if (last != null) {
      last.close();
    }
  }

  @Override
  public String toString() {
    return "Statement of " + connection;
  }
}
