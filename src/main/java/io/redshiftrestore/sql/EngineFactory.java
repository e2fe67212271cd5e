package io.redshiftrestore.sql;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Properties;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.apache.calcite.avatica.AvaticaConnection;
import org.apache.calcite.avatica.AvaticaFactory;
import org.apache.calcite.avatica.AvaticaPreparedStatement;
import org.apache.calcite.avatica.AvaticaResultSet;
import org.apache.calcite.avatica.AvaticaSpecificDatabaseMetaData;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.QueryState;
import org.apache.calcite.avatica.UnregisteredDriver;
import org.apache.calcite.jdbc.CalciteJdbc41Factory;
import org.apache.calcite.jdbc.CalciteSchema;

/**
 * Calcite's factory of JDBC objects, but for the connection's types, its empty root schema, and
 * what is said of columns.
 */
final class EngineFactory implements AvaticaFactory {

  private final CalciteJdbc41Factory delegate = new DescribingFactory();
  private final Supplier<ClientTypes> types;

  /**
   * Creates a factory.
   *
   * @param types asked for with each result, not before
   */
  EngineFactory(Supplier<ClientTypes> types) {
    this.types = types;
  }

  /** What a result says of its columns is not what the engine reads their values by. */
  private final class DescribingFactory extends CalciteJdbc41Factory {

    @Override
    public ResultSetMetaData newResultSetMetaData(
        AvaticaStatement statement, Meta.Signature signature) {
      return super.newResultSetMetaData(
          statement,
          new Meta.Signature(
              types.get().describe(signature.columns),
              signature.sql,
              signature.parameters,
              signature.internalParameters,
              signature.cursorFactory,
              signature.statementType));
    }
  }

  @Override
  public AvaticaConnection newConnection(
      UnregisteredDriver driver, AvaticaFactory factory, String url, Properties info) {
    // Without Calcite's own schema "metadata", whose tables a tool would show beside ours.
    CalciteSchema root = CalciteSchema.createRootSchema(false, false);
    return delegate.newConnection(driver, this, url, info, root, new EngineTypeFactory());
  }

  @Override
  public int getJdbcMajorVersion() {
    return 4;
  }

  @Override
  public int getJdbcMinorVersion() {
    return 3;
  }

  @Override
  public AvaticaStatement newStatement(
      AvaticaConnection connection,
      Meta.StatementHandle handle,
      int type,
      int concurrency,
      int holdability)
      throws SQLException {
    return delegate.newStatement(connection, handle, type, concurrency, holdability);
  }

  @Override
  public AvaticaPreparedStatement newPreparedStatement(
      AvaticaConnection connection,
      Meta.StatementHandle handle,
      Meta.Signature signature,
      int type,
      int concurrency,
      int holdability)
      throws SQLException {
    return delegate.newPreparedStatement(
        connection, handle, signature, type, concurrency, holdability);
  }

  @Override
  public AvaticaResultSet newResultSet(
      AvaticaStatement statement,
      QueryState state,
      Meta.Signature signature,
      TimeZone timeZone,
      Meta.Frame firstFrame)
      throws SQLException {
    return delegate.newResultSet(statement, state, signature, timeZone, firstFrame);
  }

  @Override
  public AvaticaSpecificDatabaseMetaData newDatabaseMetaData(AvaticaConnection connection) {
    return delegate.newDatabaseMetaData(connection);
  }

  @Override
  public ResultSetMetaData newResultSetMetaData(
      AvaticaStatement statement, Meta.Signature signature) throws SQLException {
    return delegate.newResultSetMetaData(statement, signature);
  }
}
