package io.redshiftrestore.benchmark;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.infra.Blackhole;

/** The rows of a query, read to the last value. */
final class Rows {

  /** Reads a cell of the current row. */
  private interface Cell {
    Object of(ResultSet rows, int column) throws SQLException;
  }

  private Rows() {}

  static void consume(PreparedStatement statement, Blackhole consumer) throws SQLException {
    consume(statement.executeQuery(), ResultSet::getObject, consumer);
  }

  static void consumeTexts(PreparedStatement statement, Blackhole consumer) throws SQLException {
    consume(statement.executeQuery(), ResultSet::getString, consumer);
  }

  static void consume(ResultSet result, Blackhole consumer) throws SQLException {
    consume(result, ResultSet::getObject, consumer);
  }

  private static void consume(ResultSet result, Cell cell, Blackhole consumer) throws SQLException {
    try (ResultSet rows = result) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          consumer.consume(cell.of(rows, column));
        }
      }
    }
  }
}
