package io.redshiftrestore.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.apache.calcite.jdbc.CalciteConnection;

/** Corrections to what Calcite's connection says of itself. */
public final class DatabaseMetaDataFacade {

  private final ConnectionFacade connection;

  private DatabaseMetaDataFacade(ConnectionFacade connection) {
    this.connection = connection;
  }

  static DatabaseMetaData of(ConnectionFacade connection, CalciteConnection engine)
      throws SQLException {
    return Facade.of(
        DatabaseMetaData.class, engine.getMetaData(), new DatabaseMetaDataFacade(connection));
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
