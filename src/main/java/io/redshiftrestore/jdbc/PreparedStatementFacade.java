package io.redshiftrestore.jdbc;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.jdbc.value.ParameterStream;
import io.redshiftrestore.jdbc.value.ParameterValue;
import io.redshiftrestore.jdbc.value.WallClock;
import java.io.InputStream;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;

/** Corrections to Calcite's prepared statements: what is bound is what the query compares with. */
@SuppressWarnings("DoNotCallSuggester") // JDBC has methods that can only fail here
final class PreparedStatementFacade extends StatementFacade {

  private final PreparedStatement delegate;
  private final WallClock clock;

  private PreparedStatementFacade(ConnectionFacade connection, PreparedStatement delegate) {
    super(connection, PreparedStatement.class, delegate);
    this.delegate = delegate;
    this.clock = connection.clock();
    setPoolable(true);
  }

  static StatementFacade of(ConnectionFacade connection, PreparedStatement delegate) {
    return new PreparedStatementFacade(connection, delegate);
  }

  public ResultSet executeQuery() throws SQLException {
    return run(scope -> engine().execute(scope, delegate::executeQuery));
  }

  public boolean execute() throws SQLException {
    executeQuery();
    return true;
  }

  public ResultSetMetaData getMetaData() throws SQLException {
    return Facade.of(ResultSetMetaData.class, delegate.getMetaData());
  }

  public ParameterMetaData getParameterMetaData() throws SQLException {
    return ParameterMetaDataFacade.of(delegate.getParameterMetaData());
  }

  public int executeUpdate() throws SQLException {
    throw notAnUpdate("");
  }

  public long executeLargeUpdate() throws SQLException {
    throw notAnUpdate("");
  }

  public void addBatch() throws SQLException {
    throw notAnUpdate("");
  }

  /** Fails: the statement has its text already. All other ways to give it one lead here. */
  @Override
  public ResultSet executeQuery(String sql) throws SQLException {
    throw SqlState.NOT_SUPPORTED.exception(
        "A prepared statement executes the text that it was prepared with; call executeQuery()"
            + " or use a statement.",
        null);
  }

  public void setObject(int parameter, @Nullable Object value) throws SQLException {
    setObject(parameter, value, Types.OTHER);
  }

  /** Binds the value, brought into the type that is named. */
  public void setObject(int parameter, @Nullable Object value, int type) throws SQLException {
    if (value == null || type == Types.NULL) {
      delegate.setNull(parameter, type);
    } else {
      delegate.setObject(parameter, ParameterValue.of(parameter, value, clock).of(type));
    }
  }

  /** Binds the value without regard to the scale: the query compares with all of its digits. */
  public void setObject(int parameter, @Nullable Object value, int type, int scale)
      throws SQLException {
    setObject(parameter, value, type);
  }

  public void setObject(int parameter, @Nullable Object value, SQLType type) throws SQLException {
    setObject(parameter, value, number(type));
  }

  public void setObject(int parameter, @Nullable Object value, SQLType type, int scale)
      throws SQLException {
    setObject(parameter, value, type);
  }

  private static int number(SQLType type) {
    Integer number = type.getVendorTypeNumber();
    return number == null ? Types.OTHER : number;
  }

  public void setNull(int parameter, int type, @Nullable String typeName) throws SQLException {
    delegate.setNull(parameter, type);
  }

  public void setTimestamp(int parameter, @Nullable Timestamp time) throws SQLException {
    setObject(parameter, time);
  }

  /** Binds what a clock in the calendar's time zone shows then. */
  public void setTimestamp(int parameter, @Nullable Timestamp time, @Nullable Calendar zone)
      throws SQLException {
    setObject(parameter, time == null ? null : clock.dateTime(time, zone));
  }

  public void setDate(int parameter, @Nullable Date date) throws SQLException {
    setObject(parameter, date);
  }

  public void setDate(int parameter, @Nullable Date date, @Nullable Calendar zone)
      throws SQLException {
    setObject(parameter, date == null ? null : clock.date(date, zone));
  }

  public void setTime(int parameter, @Nullable Time time) throws SQLException {
    setObject(parameter, time);
  }

  public void setTime(int parameter, @Nullable Time time, @Nullable Calendar zone)
      throws SQLException {
    setObject(parameter, time == null ? null : clock.time(time, zone));
  }

  public void setURL(int parameter, @Nullable URL url) throws SQLException {
    setObject(parameter, url, Types.VARCHAR);
  }

  // Avatica's own methods for streams do nothing at all.

  public void setCharacterStream(int parameter, @Nullable Reader text) throws SQLException {
    setCharacterStream(parameter, text, Long.MAX_VALUE);
  }

  public void setCharacterStream(int parameter, @Nullable Reader text, int length)
      throws SQLException {
    setCharacterStream(parameter, text, (long) length);
  }

  public void setCharacterStream(int parameter, @Nullable Reader text, long length)
      throws SQLException {
    setObject(parameter, text == null ? null : ParameterStream.text(text, length));
  }

  public void setNCharacterStream(int parameter, @Nullable Reader text) throws SQLException {
    setCharacterStream(parameter, text);
  }

  public void setNCharacterStream(int parameter, @Nullable Reader text, long length)
      throws SQLException {
    setCharacterStream(parameter, text, length);
  }

  public void setAsciiStream(int parameter, @Nullable InputStream text) throws SQLException {
    setAsciiStream(parameter, text, Long.MAX_VALUE);
  }

  public void setAsciiStream(int parameter, @Nullable InputStream text, int length)
      throws SQLException {
    setAsciiStream(parameter, text, (long) length);
  }

  public void setAsciiStream(int parameter, @Nullable InputStream text, long length)
      throws SQLException {
    setObject(
        parameter,
        text == null
            ? null
            : new String(ParameterStream.bytes(text, length), StandardCharsets.US_ASCII));
  }

  public void setBinaryStream(int parameter, @Nullable InputStream bytes) throws SQLException {
    setBinaryStream(parameter, bytes, Long.MAX_VALUE);
  }

  public void setBinaryStream(int parameter, @Nullable InputStream bytes, int length)
      throws SQLException {
    setBinaryStream(parameter, bytes, (long) length);
  }

  public void setBinaryStream(int parameter, @Nullable InputStream bytes, long length)
      throws SQLException {
    setObject(parameter, bytes == null ? null : ParameterStream.bytes(bytes, length));
  }

  @Override
  public String toString() {
    return "Prepared" + super.toString();
  }
}
