import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Prints the table restores of one cluster that failed, the latest first.
 *
 * <p>Build the drop-in jar, once, and run this file as it is:
 *
 * <pre>{@code
 * mvn -q package -DskipTests
 * java -cp target/redshift-restore-jdbc-*-all.jar examples/Quickstart.java
 * }</pre>
 *
 * <p>It asks the sandbox, so no AWS account is needed. For your own restores, name a URL and a
 * cluster:
 *
 * <pre>{@code
 * java -cp … examples/Quickstart.java 'jdbc:redshift-restore:region=us-east-1' my-cluster
 * }</pre>
 */
public class Quickstart {

  private static final String FAILED_RESTORES =
      """
      SELECT request_time, source_schema_name, source_table_name, message
      FROM table_restore_status
      WHERE cluster_identifier = ? AND status = 'FAILED'
      ORDER BY request_time DESC
      """;

  public static void main(String[] arguments) throws SQLException {
    String url = arguments.length > 0 ? arguments[0] : "jdbc:redshift-restore:sandbox=true";
    String cluster = arguments.length > 1 ? arguments[1] : "analytics-prod";

    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement = connection.prepareStatement(FAILED_RESTORES)) {
      // The cluster goes into the API call: Redshift is asked for this cluster's restores only.
      statement.setString(1, cluster);
      try (ResultSet restore = statement.executeQuery()) {
        while (restore.next()) {
          System.out.printf(
              "%s  %s.%s: %s%n",
              restore.getString("request_time"),
              restore.getString("source_schema_name"),
              restore.getString("source_table_name"),
              restore.getString("message"));
        }
      }
    }
  }
}
