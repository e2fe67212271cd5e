package io.redshiftrestore.endtoend.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads one row, and prints what came of it: in a process whose environment a test has chosen. */
public final class EnvironmentProgram {

  private EnvironmentProgram() {}

  /**
   * Connects and reads.
   *
   * @param arguments the URL
   */
  public static void main(String[] arguments) {
    try (Connection connection = DriverManager.getConnection(arguments[0]);
        Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT * FROM table_restore_status").next();
      System.out.println("rows");
    } catch (SQLException e) {
      System.out.println(e.getSQLState() + " " + e.getMessage());
    }
  }
}
