package io.redshiftrestore.jdbc;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.error.ExceptionTranslator;
import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.jdbc.metadata.MetadataResults;
import io.redshiftrestore.jdbc.value.JdbcClientTypes;
import io.redshiftrestore.jdbc.value.WallClock;
import io.redshiftrestore.sql.Engine;
import io.redshiftrestore.sql.EngineClasses;
import io.redshiftrestore.sql.EngineLock;
import io.redshiftrestore.sql.SchemaFactory;
import io.redshiftrestore.table.read.StatementScope;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.jdbc.CalciteConnection;
import org.apache.calcite.schema.lookup.Named;
import org.jspecify.annotations.Nullable;

/**
 * Corrections to Calcite's connection: one thread at a time in the engine, and a close that closes
 * what the connection has opened. Thread-safe.
 */
public final class ConnectionFacade extends SessionSettings implements Guarded {

  private final CalciteConnection delegate;
  private final ApiConnection api;
  private final String url;
  private final AutoCloseable resources;
  private final Connection self;
  private final EngineLock engine = new EngineLock();
  private final QueryTimer timer = new QueryTimer();
  private final Set<StatementFacade> open = ConcurrentHashMap.newKeySet();
  private final Set<StatementScope> preparing = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile int networkTimeout;

  private ConnectionFacade(
      CalciteConnection delegate, ApiConnection api, String url, AutoCloseable resources) {
    this.delegate = delegate;
    this.api = api;
    this.url = url;
    this.resources = resources;
    this.self = Facade.of(Connection.class, delegate, this);
  }

  /**
   * Opens a connection.
   *
   * @param url what {@code getURL()} gives, without secrets
   * @param resources closed with the connection
   */
  public static Connection open(
      String schemaName,
      SchemaFactory schema,
      ApiConnection api,
      String url,
      AutoCloseable resources)
      throws SQLException {
    EngineClasses.await();
    ConnectionFacade opened =
        new ConnectionFacade(
            new Engine(new JdbcClientTypes()).connect(schemaName, schema), api, url, resources);
    api.warnings().forEach(opened::warn);
    return opened.self;
  }

  ApiConnection api() {
    return api;
  }

  /** Returns how times are meant in what is read and bound. */
  WallClock clock() {
    return new WallClock(api.config().timestampAs());
  }

  String url() {
    return url;
  }

  Connection self() {
    return self;
  }

  /** Returns what shows rows that no statement has read, such as those of metadata. */
  MetadataResults metadataResults() {
    return new MetadataResults(
        rows -> {
          requireOpen();
          return new ResultSetFacade(null, rows, Execution.withoutCalls(this), clock()).self();
        });
  }

  EngineLock engine() {
    return engine;
  }

  QueryTimer timer() {
    return timer;
  }

  @Override
  public void requireOpen() throws SQLException {
    if (isClosed()) {
      throw ExceptionTranslator.connectionClosed(null);
    }
  }

  public Statement createStatement() throws SQLException {
    return opened(create());
  }

  private StatementFacade create() throws SQLException {
    return engine.with(() -> StatementFacade.of(this, delegate.createStatement()));
  }

  public PreparedStatement prepareStatement(String sql) throws SQLException {
    return (PreparedStatement) opened(prepare(sql));
  }

  private StatementFacade prepare(String sql) throws SQLException {
    StatementScope preparation = StatementScope.withoutCalls(api);
    preparing.add(preparation);
    try {
      requireOpen(); // Again: to close stops the preparations that it sees.
      api.getReady();
      return engine.plan(
          preparation, () -> PreparedStatementFacade.of(this, delegate.prepareStatement(sql)));
    } finally {
      preparing.remove(preparation);
    }
  }

  // Every other way to make a statement leads to the same: read-only, and forwards or scrolling.

  public Statement createStatement(int type, int concurrency) throws SQLException {
    return createStatement(type, concurrency, getHoldability());
  }

  public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
    expect(type, concurrency, holdability);
    return opened(scrolling(create(), type));
  }

  public PreparedStatement prepareStatement(String sql, int type, int concurrency)
      throws SQLException {
    return prepareStatement(sql, type, concurrency, getHoldability());
  }

  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    expect(type, concurrency, holdability);
    return (PreparedStatement) opened(scrolling(prepare(sql), type));
  }

  private static StatementFacade scrolling(StatementFacade statement, int type) {
    if (type != ResultSet.TYPE_FORWARD_ONLY) {
      statement.scroll();
    }
    return statement;
  }

  public PreparedStatement prepareStatement(String sql, int autoGeneratedKeys) throws SQLException {
    return prepareStatement(sql);
  }

  public PreparedStatement prepareStatement(String sql, int[] columns) throws SQLException {
    return prepareStatement(sql);
  }

  public PreparedStatement prepareStatement(String sql, String[] columns) throws SQLException {
    return prepareStatement(sql);
  }

  private Statement opened(StatementFacade statement) throws SQLException {
    open.add(statement);
    if (isClosed()) { // By another thread, which may not have seen this statement.
      statement.close();
      requireOpen();
    }
    return statement.self();
  }

  void closed(StatementFacade statement) {
    open.remove(statement);
  }

  public DatabaseMetaData getMetaData() throws SQLException {
    return engine.with(() -> DatabaseMetaDataFacade.of(this, delegate));
  }

  public @Nullable String getSchema() throws SQLException {
    return engine.with(() -> Optional.ofNullable(delegate.getSchema())).orElse(null);
  }

  /** Makes a schema the default one, found without regard to case; null leaves it as it is. */
  public void setSchema(@Nullable String name) throws SQLException {
    if (name == null) {
      return;
    }
    Named<?> schema = delegate.getRootSchema().subSchemas().getIgnoreCase(name);
    if (schema == null) {
      throw SqlState.UNKNOWN_SCHEMA.exception(
          "There is no schema '%s'; the tables are in %s.".formatted(name, getSchema()), null);
    }
    engine.with(
        () -> {
          delegate.setSchema(schema.name());
          return schema;
        });
  }

  public int getNetworkTimeout() {
    return networkTimeout;
  }

  /** Bounds how long each request to AWS waits for its answer; 0 for no bound but AWS's own. */
  public void setNetworkTimeout(@Nullable Executor executor, int milliseconds) throws SQLException {
    networkTimeout = StatementSettings.notNegative("setNetworkTimeout", milliseconds);
    api.limitRequests(Duration.ofMillis(milliseconds));
  }

  /** Returns whether the connection is open, without a call: each call stands by itself. */
  public boolean isValid(int timeout) throws SQLException {
    StatementSettings.notNegative("isValid", timeout);
    return !isClosed();
  }

  @Override
  public boolean isClosed() {
    return closed.get();
  }

  /** Closes every statement, which stops its calls, and then what the connection holds. */
  public void close() throws SQLException {
    if (closed.compareAndSet(false, true)) {
      release();
    }
  }

  /** Closes the connection for its user at once, and has the executor do the rest. */
  public void abort(@Nullable Executor executor) throws SQLException {
    if (executor == null) {
      throw SqlState.BAD_VALUE.exception("abort needs an executor.", null);
    }
    if (closed.compareAndSet(false, true)) {
      open.forEach(StatementFacade::cancel);
      try {
        executor.execute(this::releaseQuietly);
      } catch (RejectedExecutionException e) {
        releaseQuietly();
      }
    }
  }

  private void releaseQuietly() {
    try {
      release();
    } catch (SQLException e) {
      System.getLogger(ConnectionFacade.class.getName()).log(System.Logger.Level.DEBUG, e);
    }
  }

  private void release() throws SQLException {
    preparing.forEach(preparation -> preparation.calls().cancel());
    List<AutoCloseable> all = new ArrayList<>();
    open.forEach(statement -> all.add(statement::close));
    Collections.addAll(all, timer, delegate, resources);
    SQLException failure = null;
    for (AutoCloseable each : all) {
      try {
        each.close();
      } catch (Exception e) {
        failure = failure == null ? ExceptionTranslator.translate(e) : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public String toString() {
    return "Connection[" + url + "]";
  }
}
