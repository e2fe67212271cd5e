package io.redshiftrestore.jdbc.value;

import io.redshiftrestore.jdbc.Correction;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The getters of a result set, each of them a conversion of the column's value; {@link Correction}
 * makes the getters by label of them as well.
 */
public abstract class ColumnGetters {

  /** Returns the value of a column in the current row as that class. */
  public abstract <T> @Nullable T getObject(int column, Class<T> type) throws SQLException;

  /** Returns the value to convert, or null if it is NULL. */
  protected abstract @Nullable JavaValue value(int column, Class<?> type) throws SQLException;

  public abstract @Nullable String getString(int column) throws SQLException;

  private <T> T orElse(T otherwise, int column, Class<T> type) throws SQLException {
    T value = getObject(column, type);
    return value == null ? otherwise : value;
  }

  public @Nullable Object getObject(int column) throws SQLException {
    JavaValue value = value(column, Object.class);
    return value == null ? null : ColumnConversion.ofItsType(value);
  }

  /** Returns the value as it is: no column has a type that a map could say anything of. */
  public @Nullable Object getObject(int column, @Nullable Map<String, Class<?>> types)
      throws SQLException {
    return getObject(column);
  }

  public @Nullable String getNString(int column) throws SQLException {
    return getString(column);
  }

  public boolean getBoolean(int column) throws SQLException {
    return orElse(false, column, Boolean.class);
  }

  public byte getByte(int column) throws SQLException {
    return orElse((byte) 0, column, Byte.class);
  }

  public short getShort(int column) throws SQLException {
    return orElse((short) 0, column, Short.class);
  }

  public int getInt(int column) throws SQLException {
    return orElse(0, column, Integer.class);
  }

  public long getLong(int column) throws SQLException {
    return orElse(0L, column, Long.class);
  }

  public float getFloat(int column) throws SQLException {
    return orElse(0F, column, Float.class);
  }

  public double getDouble(int column) throws SQLException {
    return orElse(0D, column, Double.class);
  }

  public @Nullable BigDecimal getBigDecimal(int column) throws SQLException {
    return getObject(column, BigDecimal.class);
  }

  public @Nullable BigDecimal getBigDecimal(int column, int scale) throws SQLException {
    BigDecimal number = getBigDecimal(column);
    return number == null ? null : number.setScale(scale, RoundingMode.HALF_UP);
  }

  public byte @Nullable [] getBytes(int column) throws SQLException {
    return getObject(column, byte[].class);
  }

  public @Nullable Date getDate(int column) throws SQLException {
    return getDate(column, null);
  }

  public @Nullable Date getDate(int column, @Nullable Calendar calendar) throws SQLException {
    JavaValue value = value(column, Date.class);
    return value == null ? null : value.clock().date(value.date(), calendar);
  }

  public @Nullable Time getTime(int column) throws SQLException {
    return getTime(column, null);
  }

  public @Nullable Time getTime(int column, @Nullable Calendar calendar) throws SQLException {
    JavaValue value = value(column, Time.class);
    return value == null ? null : value.clock().time(value.time(), calendar);
  }

  public @Nullable Timestamp getTimestamp(int column) throws SQLException {
    return getTimestamp(column, null);
  }

  /** Returns what prints as the column shows it, in the calendar's time zone if there is one. */
  public @Nullable Timestamp getTimestamp(int column, @Nullable Calendar calendar)
      throws SQLException {
    JavaValue value = value(column, Timestamp.class);
    return value == null ? null : value.clock().timestamp(value.dateTime(), calendar);
  }

  public @Nullable Reader getCharacterStream(int column) throws SQLException {
    String text = getString(column);
    return text == null ? null : new StringReader(text);
  }

  public @Nullable Reader getNCharacterStream(int column) throws SQLException {
    return getCharacterStream(column);
  }

  public @Nullable InputStream getAsciiStream(int column) throws SQLException {
    String text = getString(column);
    return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  public @Nullable InputStream getBinaryStream(int column) throws SQLException {
    byte[] bytes = getBytes(column);
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  /** Fails: nobody can say which encoding this long-deprecated method means. */
  public @Nullable InputStream getUnicodeStream(int column) throws SQLException {
    return getObject(column, InputStream.class);
  }

  public @Nullable Array getArray(int column) throws SQLException {
    return getObject(column, Array.class);
  }

  public @Nullable Blob getBlob(int column) throws SQLException {
    return getObject(column, Blob.class);
  }

  public @Nullable Clob getClob(int column) throws SQLException {
    return getObject(column, Clob.class);
  }

  public @Nullable NClob getNClob(int column) throws SQLException {
    return getObject(column, NClob.class);
  }

  public @Nullable Ref getRef(int column) throws SQLException {
    return getObject(column, Ref.class);
  }

  public @Nullable RowId getRowId(int column) throws SQLException {
    return getObject(column, RowId.class);
  }

  public @Nullable SQLXML getSQLXML(int column) throws SQLException {
    return getObject(column, SQLXML.class);
  }

  public @Nullable URL getURL(int column) throws SQLException {
    return getObject(column, URL.class);
  }
}
