package io.redshiftrestore.jdbc;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.jdbc.value.IntervalTypes;
import io.redshiftrestore.sql.function.time.TimeText;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The columns of the engine's result set, with their values as the clock in UTC shows them. */
final class ResultColumns {

  private final ResultSet rows;
  private final String[] labels;
  private final int[] types;
  private final String[] names;

  ResultColumns(ResultSet rows) throws SQLException {
    this.rows = rows;
    ResultSetMetaData columns = rows.getMetaData();
    this.labels = new String[columns.getColumnCount()];
    this.types = new int[labels.length];
    this.names = new String[labels.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = columns.getColumnLabel(i + 1);
      types[i] = columns.getColumnType(i + 1);
      names[i] = columns.getColumnTypeName(i + 1);
    }
  }

  int count() {
    return labels.length;
  }

  String label(int column) {
    return labels[column - 1];
  }

  /** Returns the number of the first column with that label, in capitals or not. */
  int find(String label) throws SQLException {
    for (int i = 0; i < labels.length; i++) {
      if (labels[i].equalsIgnoreCase(label)) {
        return i + 1;
      }
    }
    throw SqlState.UNKNOWN_COLUMN.exception(
        "The result has no column '" + label + "'; it has " + String.join(", ", labels) + ".",
        null);
  }

  /** Returns the value in the current row; null if it is NULL. */
  @Nullable Object value(int column) throws SQLException {
    int type = types[column - 1];
    if (type == Types.TIMESTAMP || type == Types.DATE || type == Types.TIME) {
      long number = rows.getLong(column);
      return rows.wasNull() ? null : time(type, number);
    }
    // The engine's own form of an interval is a bare number of months or milliseconds.
    Object value =
        IntervalTypes.isInterval(names[column - 1]) ? text(column) : rows.getObject(column);
    return value instanceof Array array ? ArrayFacade.of(array) : value;
  }

  private static Object time(int type, long number) {
    return switch (type) {
      case Types.DATE -> LocalDate.ofEpochDay(number);
      case Types.TIME -> LocalTime.ofNanoOfDay(number * 1_000_000);
      default -> LocalDateTime.ofInstant(Instant.ofEpochMilli(number), ZoneOffset.UTC);
    };
  }

  /** Fails unless there is a column of that number. */
  void require(int column) throws SQLException {
    if (column < 1 || column > types.length) {
      throw SqlState.BAD_INDEX.exception(
          "The result has no column %d; its columns are 1 to %d.".formatted(column, types.length),
          null);
    }
  }

  /** Returns the text that a cast makes of a value as well; null if it is NULL. */
  @Nullable String text(int column) throws SQLException {
    int type = types[column - 1];
    String name = names[column - 1];
    boolean isInterval = IntervalTypes.isInterval(name);
    if (type != Types.TIMESTAMP && type != Types.DATE && type != Types.TIME && !isInterval) {
      return rows.getString(column);
    }
    long number = rows.getLong(column);
    if (rows.wasNull()) {
      return null;
    } else if (isInterval) {
      return IntervalTypes.isOfDays(name)
          ? TimeText.ofInterval(0, number)
          : TimeText.ofInterval(number, 0);
    }
    return switch (type) {
      case Types.DATE -> TimeText.ofDate((int) number);
      case Types.TIME -> TimeText.ofTime((int) number);
      default -> name.contains("ZONE") ? TimeText.ofInstant(number) : TimeText.ofTimestamp(number);
    };
  }
}
