package io.redshiftrestore.jdbc;

import io.redshiftrestore.api.ApiConnection;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.calcite.jdbc.CalciteConnection;

/**
 * Corrections to Calcite's connection: transactions that a read-only source can honour, and a close
 * that closes what the connection has opened.
 */
public final class ConnectionFacade {

  private final CalciteConnection delegate;
  private final ApiConnection api;
  private final String url;
  private final AutoCloseable resources;
  private final Connection self;
  private final Set<Statement> open = ConcurrentHashMap.newKeySet();
  private boolean autoCommit = true;

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
      String schemaName, SchemaMaker schema, ApiConnection api, String url, AutoCloseable resources)
      throws SQLException {
    return new ConnectionFacade(Engine.connect(schemaName, schema), api, url, resources).self;
  }

  ApiConnection api() {
    return api;
  }

  String url() {
    return url;
  }

  Connection self() {
    return self;
  }

  public Statement createStatement() throws SQLException {
    requireOpen();
    return opened(StatementFacade.of(this, delegate.createStatement()));
  }

  public PreparedStatement prepareStatement(String sql) throws SQLException {
    requireOpen();
    return opened(PreparedStatementFacade.of(this, delegate.prepareStatement(sql)));
  }

  private <S extends Statement> S opened(S statement) {
    open.add(statement);
    return statement;
  }

  void closed(Statement statement) {
    open.remove(statement);
  }

  public DatabaseMetaData getMetaData() throws SQLException {
    requireOpen();
    return Facade.of(
        DatabaseMetaData.class, delegate.getMetaData(), new DatabaseMetaDataFacade(this));
  }

  public boolean getAutoCommit() throws SQLException {
    requireOpen();
    return autoCommit;
  }

  /** Remembers the mode: there is nothing to commit in either. */
  public void setAutoCommit(boolean newAutoCommit) throws SQLException {
    requireOpen();
    autoCommit = newAutoCommit;
  }

  /** Does nothing: a read-only source has nothing to commit. */
  public void commit() throws SQLException {
    requireOpen();
  }

  /** Does nothing: a read-only source has nothing to take back. */
  public void rollback() throws SQLException {
    requireOpen();
  }

  public boolean isReadOnly() throws SQLException {
    requireOpen();
    return true;
  }

  /** Closes every statement, which stops its calls, and then what the connection holds. */
  public void close() throws SQLException {
    if (delegate.isClosed()) {
      return;
    }
    for (Statement statement : open) {
      statement.close();
    }
    delegate.close();
    try {
      resources.close();
    } catch (Exception e) {
      throw ExceptionTranslator.translate(e);
    }
  }

  private void requireOpen() throws SQLException {
    if (delegate.isClosed()) {
      throw SqlState.CONNECTION_CLOSED.exception("The connection is closed; open another.", null);
    }
  }

  @Override
  public String toString() {
    return "Connection[" + url + "]";
  }
}
