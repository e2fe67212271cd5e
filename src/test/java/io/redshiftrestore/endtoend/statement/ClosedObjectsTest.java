package io.redshiftrestore.endtoend.statement;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ClosedObjectsTest {

  private static final String SELECT = "SELECT * FROM table_restore_status";

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(250));
  private final Connection connection = database.connection();

  private static void assertFails(String state, String said, ThrowingCallable use) {
    SqlFailure failure = SqlFailure.of(use);
    assertThat(failure.message()).contains(said);
    assertThat(failure.state()).isEqualTo(state);
  }

  @Test
  void a_closed_connection_refuses_everything_but_to_be_closed() throws SQLException {
    connection.close();
    connection.close();
    assertThat(connection.isClosed()).isTrue();
    assertThat(connection.isValid(1)).isFalse();
    List<ThrowingCallable> uses =
        List.of(
            connection::createStatement,
            () -> connection.prepareStatement(SELECT),
            connection::getMetaData,
            connection::getAutoCommit,
            connection::commit,
            connection::rollback,
            connection::isReadOnly,
            connection::getSchema);
    for (ThrowingCallable use : uses) {
      assertFails("08003", "The connection is closed", use);
      assertThat(SqlFailure.of(use).type()).isEqualTo(SQLNonTransientConnectionException.class);
    }
  }

  @Test
  void closing_a_connection_closes_what_it_has_opened() throws SQLException {
    Statement statement = connection.createStatement();
    PreparedStatement prepared = connection.prepareStatement(SELECT);
    ResultSet rows = statement.executeQuery(SELECT);
    ResultSet others = prepared.executeQuery();
    assertThat(rows.next()).isTrue();
    assertThat(others.next()).isTrue();
    int calls = database.calls();
    connection.close();
    assertThat(statement.isClosed()).isTrue();
    assertThat(prepared.isClosed()).isTrue();
    assertThat(rows.isClosed()).isTrue();
    assertFails("24000", "The result set is closed", rows::next);
    assertFails("24000", "The result set is closed", others::next);
    assertThat(database.calls()).isEqualTo(calls);
  }

  @Test
  void closing_a_connection_ends_a_read_that_waits_for_its_page() throws Exception {
    database.sandbox().faults().hold();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      ResultSet rows = connection.createStatement().executeQuery(SELECT);
      Future<SqlFailure> failure = reader.submit(() -> SqlFailure.of(rows::next));
      database.sandbox().recorder().await(1);
      connection.close();
      assertThat(failure.get(30, SECONDS).state()).isEqualTo("57014");
    } finally {
      reader.shutdownNow();
    }
  }

  @Test
  void a_closed_statement_refuses_to_run() throws SQLException {
    Statement statement = connection.createStatement();
    statement.close();
    statement.close();
    assertThat(statement.isClosed()).isTrue();
    assertFails("55000", "The statement is closed", () -> statement.executeQuery(SELECT));
    PreparedStatement prepared = connection.prepareStatement(SELECT);
    prepared.close();
    assertFails("55000", "The statement is closed", prepared::executeQuery);
    assertThat(database.calls()).isZero();
  }

  @Test
  void a_closed_result_set_gives_no_row() throws SQLException {
    ResultSet rows = connection.createStatement().executeQuery(SELECT);
    assertThat(rows.next()).isTrue();
    rows.close();
    rows.close();
    assertFails("24000", "The result set is closed", rows::next);
    assertFails("24000", "The result set is closed", () -> rows.getString(1));
    assertThat(database.calls()).isEqualTo(1);
  }

  @Test
  void running_a_statement_again_closes_its_result() throws SQLException {
    Statement statement = connection.createStatement();
    ResultSet first = statement.executeQuery(SELECT);
    assertThat(first.next()).isTrue();
    ResultSet second = statement.executeQuery(SELECT);
    assertFails("24000", "The result set is closed", first::next);
    assertThat(second.next()).isTrue();
    assertThat(statement.getResultSet()).isSameAs(second);
  }

  @Test
  void closing_a_statement_closes_its_result() throws SQLException {
    Statement statement = connection.createStatement();
    ResultSet rows = statement.executeQuery(SELECT);
    assertThat(rows.next()).isTrue();
    statement.close();
    assertFails("24000", "The result set is closed", rows::next);
  }
}
