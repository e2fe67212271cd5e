package io.redshiftrestore.benchmark;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.infra.Blackhole;

/** The rows of a query, read to the last value. */
final class Rows {

  private Rows() {}

  static void consume(PreparedStatement statement, Blackhole consumer) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          consumer.consume(rows.getObject(column));
        }
      }
    }
  }
}
