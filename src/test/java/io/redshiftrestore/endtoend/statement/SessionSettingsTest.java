package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What pools and frameworks set on a connection, and expect to find as they left it. */
class SessionSettingsTest {

  private static final String SELECT = "SELECT * FROM table_restore_status";

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));
  private final Connection connection = database.connection();

  private List<String> warnings() throws SQLException {
    return warnings(connection);
  }

  private static List<String> warnings(Connection of) throws SQLException {
    List<String> said = new ArrayList<>();
    for (SQLWarning warning = of.getWarnings();
        warning != null;
        warning = warning.getNextWarning()) {
      said.add(warning.getMessage());
    }
    return said;
  }

  @Test
  void whatever_level_of_isolation_was_found_can_be_restored() throws SQLException {
    int found = connection.getTransactionIsolation();
    for (int level :
        new int[] {
          Connection.TRANSACTION_READ_UNCOMMITTED,
          Connection.TRANSACTION_READ_COMMITTED,
          Connection.TRANSACTION_REPEATABLE_READ,
          Connection.TRANSACTION_SERIALIZABLE,
          found
        }) {
      connection.setTransactionIsolation(level);
      assertThat(connection.getTransactionIsolation()).isEqualTo(level);
    }
    assertThat(SqlFailure.of(() -> connection.setTransactionIsolation(3)).state())
        .isEqualTo("22023");
    assertThat(warnings()).isEmpty();
  }

  @Test
  void it_stays_read_only_and_says_nothing_to_tools_that_reset_it() throws SQLException {
    connection.setReadOnly(true);
    connection.setReadOnly(false);
    assertThat(connection.isReadOnly()).isTrue();
    assertThat(warnings()).isEmpty();
    assertThat(SqlFailure.of(() -> database.rows("DELETE FROM table_restore_status")).state())
        .isEqualTo("0A000");
  }

  @Test
  void what_is_of_no_use_in_the_properties_is_warned_of() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("Type", "simple");
    properties.setProperty("pageSize", "500");
    try (Connection other = DriverManager.getConnection(database.sandbox().url(), properties)) {
      assertThat(warnings(other))
          .containsExactly(
              "'Type' in the connection properties is not a property of this driver and is ignored.",
              "The page size 500 was lowered to 100, the largest that the API takes.");
      other.clearWarnings();
      assertThat(warnings(other)).isEmpty();
    }
  }

  @Test
  void results_that_see_changes_or_update_or_close_at_commit_are_warned_of() throws SQLException {
    connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY).close();
    assertThat(warnings()).isEmpty();
    connection
        .prepareStatement(
            SELECT,
            ResultSet.TYPE_SCROLL_SENSITIVE,
            ResultSet.CONCUR_UPDATABLE,
            ResultSet.CLOSE_CURSORS_AT_COMMIT)
        .close();
    assertThat(warnings())
        .containsExactlyInAnyOrder(
            "Result sets do not see later changes; they scroll over the rows as they were read.",
            "Result sets cannot be updated; they are read-only.",
            "Result sets stay open after a commit, which does nothing.");
    assertThat(connection.getWarnings().getSQLState()).isEqualTo("01000");
  }

  @Test
  void a_schema_is_found_whatever_its_case_and_an_unknown_one_is_an_error() throws SQLException {
    connection.setSchema("REDSHIFT");
    assertThat(connection.getSchema()).isEqualTo("redshift");
    connection.setSchema(null);
    assertThat(connection.getSchema()).isEqualTo("redshift");
    SqlFailure failure = SqlFailure.of(() -> connection.setSchema("public"));
    assertThat(failure.state()).isEqualTo("3F000");
    assertThat(failure.message())
        .isEqualTo("There is no schema 'public'; the tables are in redshift.");
    assertThat(database.rows(SELECT)).hasSize(3);
  }

  @Test
  void there_is_no_catalog() throws SQLException {
    connection.setCatalog("dev");
    assertThat(connection.getCatalog()).isNull();
  }

  @Test
  void holdability_is_what_it_is() throws SQLException {
    connection.setHoldability(ResultSet.HOLD_CURSORS_OVER_COMMIT);
    assertThat(warnings()).isEmpty();
    connection.setHoldability(ResultSet.CLOSE_CURSORS_AT_COMMIT);
    assertThat(warnings()).hasSize(1);
    assertThat(connection.getHoldability()).isEqualTo(ResultSet.HOLD_CURSORS_OVER_COMMIT);
    assertThat(SqlFailure.of(() -> connection.setHoldability(7)).state()).isEqualTo("22023");
  }

  @Test
  void client_info_is_remembered_if_it_has_a_known_name() throws SQLException {
    assertThat(connection.getClientInfo()).isEmpty();
    connection.setClientInfo("ApplicationName", "a tool");
    assertThat(connection.getClientInfo("ApplicationName")).isEqualTo("a tool");
    assertThat(connection.getClientInfo("ClientUser")).isNull();
    Properties properties = new Properties();
    properties.setProperty("ClientUser", "me");
    properties.setProperty("Colour", "blue");
    connection.setClientInfo(properties);
    assertThat(connection.getClientInfo()).isEqualTo(Map.of("ClientUser", "me"));
    assertThat(warnings())
        .containsExactly(
            "The connection has no client info 'Colour'; it keeps ApplicationName, ClientHostname,"
                + " ClientUser.");
    connection.setClientInfo("ClientUser", null);
    assertThat(connection.getClientInfo()).isEmpty();
    connection.close();
    SqlFailure failure = SqlFailure.of(() -> connection.setClientInfo("ClientUser", "me"));
    assertThat(failure.type()).isEqualTo(SQLClientInfoException.class);
    assertThat(failure.state()).isEqualTo("08003");
  }

  @Test
  void client_info_that_is_null_is_refused_and_leaves_what_was_there() throws SQLException {
    connection.setClientInfo("ApplicationName", "a tool");
    assertThat(SqlFailure.of(() -> connection.setClientInfo(null, "x")).type())
        .isEqualTo(SQLClientInfoException.class);
    assertThat(SqlFailure.of(() -> connection.setClientInfo(null)).state()).isEqualTo("22023");
    assertThat(connection.getClientInfo("ApplicationName")).isEqualTo("a tool");
  }

  @Test
  void client_info_that_is_kept_is_listed() throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet listed = connection.getMetaData().getClientInfoProperties()) {
      while (listed.next()) {
        names.add(listed.getString("NAME"));
        connection.setClientInfo(listed.getString("NAME"), "x");
      }
    }
    assertThat(names).containsExactly("ApplicationName", "ClientHostname", "ClientUser");
    assertThat(warnings()).isEmpty();
  }

  @Test
  void warnings_come_in_the_order_in_which_they_were_given() throws SQLException {
    for (int i = 0; i < 20; i++) {
      connection.setClientInfo("Name" + i, "x");
    }
    assertThat(warnings()).hasSize(20).isSortedAccordingTo(Comparator.comparing(this::number));
  }

  private int number(String warning) {
    return Integer.parseInt(warning.replaceAll("\\D", ""));
  }

  @Test
  void a_network_timeout_bounds_each_request() throws SQLException {
    assertThat(connection.getNetworkTimeout()).isZero();
    connection.setNetworkTimeout(Runnable::run, 300);
    assertThat(connection.getNetworkTimeout()).isEqualTo(300);
    database.sandbox().faults().hold();
    SqlFailure failure = SqlFailure.of(() -> database.rows(SELECT));
    assertThat(failure.type()).isEqualTo(SQLTransientConnectionException.class);
    assertThat(failure.state()).isEqualTo("08006");
    assertThat(failure.message()).contains("no answer within the network timeout of 300 ms");
    database.sandbox().faults().clear();
    connection.setNetworkTimeout(Runnable::run, 0);
    assertThat(database.rows(SELECT)).hasSize(3);
    assertThat(SqlFailure.of(() -> connection.setNetworkTimeout(Runnable::run, -1)).state())
        .isEqualTo("22023");
  }

  @Test
  void validity_costs_no_call() throws SQLException {
    assertThat(connection.isValid(0)).isTrue();
    assertThat(connection.isValid(5)).isTrue();
    assertThat(SqlFailure.of(() -> connection.isValid(-1)).state()).isEqualTo("22023");
    connection.close();
    assertThat(connection.isValid(5)).isFalse();
    assertThat(database.calls()).isZero();
  }

  @Test
  void statements_may_be_prepared_with_the_keys_that_no_query_generates() throws SQLException {
    for (Statement statement :
        List.of(
            connection.prepareStatement(SELECT, Statement.RETURN_GENERATED_KEYS),
            connection.prepareStatement(SELECT, new int[] {1}),
            connection.prepareStatement(SELECT, new String[] {"status"}))) {
      assertThat(statement.isClosed()).isFalse();
    }
    assertThat(connection.nativeSQL("SELECT {d '2024-03-10'}"))
        .isEqualTo("SELECT {d '2024-03-10'}");
    connection.setTypeMap(Map.of("a", String.class));
    assertThat(connection.getTypeMap()).containsEntry("a", String.class);
  }

  @Test
  void what_a_connection_cannot_do_is_told_by_name() {
    Map<String, ThrowingCallable> uses =
        Map.of(
            "prepareCall",
            () -> connection.prepareCall("{call x()}"),
            "setSavepoint",
            connection::setSavepoint,
            "releaseSavepoint",
            () -> connection.releaseSavepoint(noSavepoint()),
            "rollback",
            () -> connection.rollback(noSavepoint()),
            "createClob",
            connection::createClob,
            "createBlob",
            connection::createBlob,
            "createNClob",
            connection::createNClob,
            "createSQLXML",
            connection::createSQLXML,
            "createArrayOf",
            () -> connection.createArrayOf("VARCHAR", new Object[] {"a"}),
            "createStruct",
            () -> connection.createStruct("x", new Object[0]));
    uses.forEach(
        (method, use) -> {
          SqlFailure failure = SqlFailure.of(use);
          assertThat(failure.type()).isEqualTo(SQLFeatureNotSupportedException.class);
          assertThat(failure.state()).isEqualTo("0A000");
          assertThat(failure.message()).startsWith("Connection." + method + " is not supported");
        });
  }

  @SuppressWarnings("NullAway") // what is not supported is not looked at
  private static java.sql.Savepoint noSavepoint() {
    java.sql.@Nullable Savepoint none = null;
    return none;
  }
}
