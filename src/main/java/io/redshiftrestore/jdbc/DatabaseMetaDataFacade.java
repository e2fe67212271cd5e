package io.redshiftrestore.jdbc;

import java.sql.Connection;

/** Corrections to what Calcite's connection says of itself. */
public final class DatabaseMetaDataFacade {

  private final ConnectionFacade connection;

  DatabaseMetaDataFacade(ConnectionFacade connection) {
    this.connection = connection;
  }

  public Connection getConnection() {
    return connection.self();
  }

  public String getURL() {
    return connection.url();
  }

  public boolean isReadOnly() {
    return true;
  }

  @Override
  public String toString() {
    return "DatabaseMetaData[" + connection.url() + "]";
  }
}
