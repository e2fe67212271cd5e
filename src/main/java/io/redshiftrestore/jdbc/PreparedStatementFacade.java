package io.redshiftrestore.jdbc;

import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;

/** Corrections to Calcite's prepared statements: what is bound is what the query compares with. */
public final class PreparedStatementFacade extends StatementFacade {

  private final PreparedStatement delegate;

  private PreparedStatementFacade(ConnectionFacade connection, PreparedStatement delegate) {
    super(connection, delegate, "PreparedStatement");
    this.delegate = delegate;
  }

  static PreparedStatement of(ConnectionFacade connection, PreparedStatement delegate) {
    PreparedStatementFacade facade = new PreparedStatementFacade(connection, delegate);
    return facade.shownAs(Facade.of(PreparedStatement.class, delegate, facade));
  }

  public ResultSet executeQuery() throws SQLException {
    return run(delegate::executeQuery);
  }

  public boolean execute() throws SQLException {
    executeQuery();
    return true;
  }

  public ResultSetMetaData getMetaData() throws SQLException {
    return ResultSetMetaDataFacade.of(delegate.getMetaData());
  }

  public ParameterMetaData getParameterMetaData() throws SQLException {
    return ParameterMetaDataFacade.of(delegate.getParameterMetaData());
  }

  public void setTimestamp(int parameter, @Nullable Timestamp instant) throws SQLException {
    setTimestamp(parameter, instant, null);
  }

  /** Binds the instant, whatever the time zone of the JVM. */
  public void setTimestamp(int parameter, @Nullable Timestamp instant, @Nullable Calendar zone)
      throws SQLException {
    if (instant == null) {
      delegate.setTimestamp(parameter, null);
    } else {
      delegate.setLong(parameter, UtcClock.shownAt(instant, zone));
    }
  }

  public void setObject(int parameter, @Nullable Object value) throws SQLException {
    if (value instanceof Timestamp instant) {
      setTimestamp(parameter, instant);
    } else {
      delegate.setObject(parameter, value);
    }
  }

  public void setObject(int parameter, @Nullable Object value, int type) throws SQLException {
    if (value instanceof Timestamp instant) {
      setTimestamp(parameter, instant);
    } else {
      delegate.setObject(parameter, value, type);
    }
  }

  /** Binds the value; Avatica's own method does nothing at all. */
  public void setObject(int parameter, @Nullable Object value, int type, int scale)
      throws SQLException {
    setObject(parameter, value, type);
  }
}
