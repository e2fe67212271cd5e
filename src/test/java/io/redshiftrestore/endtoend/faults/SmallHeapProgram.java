package io.redshiftrestore.endtoend.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/** Runs statements one after another on one connection, and prints what came of each. */
public final class SmallHeapProgram {

  private SmallHeapProgram() {}

  /**
   * Runs statements whose first column is a text.
   *
   * @param arguments the URL, and the statements
   */
  public static void main(String[] arguments) throws SQLException {
    List<String> statements = Arrays.asList(arguments).subList(1, arguments.length);
    try (Connection connection = DriverManager.getConnection(arguments[0]);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        System.out.println(outcome(statement, sql));
      }
    }
  }

  private static String outcome(Statement statement, String sql) {
    String first = "";
    int rows = 0;
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        first = rows++ == 0 ? result.getString(1) : first;
      }
      return rows + " rows from " + first;
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }
}
