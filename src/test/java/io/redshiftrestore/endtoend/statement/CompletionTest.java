package io.redshiftrestore.endtoend.statement;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How things end: by themselves, by their owner, or by force. */
class CompletionTest {

  private static final String SELECT = "SELECT * FROM table_restore_status";

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(250));
  private final Connection connection = database.connection();
  private final ExecutorService reader = Executors.newSingleThreadExecutor();

  @AfterEach
  void dismissReader() {
    reader.shutdownNow();
  }

  @Test
  void a_statement_closes_with_its_result_if_it_was_asked_to() throws SQLException {
    Statement statement = connection.createStatement();
    assertThat(statement.isCloseOnCompletion()).isFalse();
    statement.executeQuery(SELECT).close();
    assertThat(statement.isClosed()).isFalse();
    statement.closeOnCompletion();
    assertThat(statement.isCloseOnCompletion()).isTrue();
    statement.executeQuery(SELECT);
    ResultSet last = statement.executeQuery(SELECT);
    assertThat(statement.isClosed()).isFalse();
    assertThat(last.next()).isTrue();
    last.close();
    assertThat(statement.isClosed()).isTrue();
  }

  @Test
  void to_go_on_to_the_next_result_completes_a_statement() throws SQLException {
    Statement statement = connection.createStatement();
    statement.closeOnCompletion();
    statement.executeQuery(SELECT);
    assertThat(statement.getMoreResults()).isFalse();
    assertThat(statement.isClosed()).isTrue();
  }

  @Test
  void a_result_is_closed_with_its_statement() throws SQLException {
    Statement statement = connection.createStatement();
    ResultSet rows = statement.executeQuery(SELECT);
    statement.close();
    assertThat(rows.isClosed()).isTrue();
    List<ThrowingCallable> uses =
        List.of(rows::next, rows::getStatement, rows::wasNull, rows::getMetaData, rows::getType);
    for (ThrowingCallable use : uses) {
      assertThat(SqlFailure.of(use).state()).isEqualTo("24000");
    }
  }

  @Test
  void a_closed_statement_answers_nothing() throws SQLException {
    PreparedStatement statement = connection.prepareStatement(SELECT + " WHERE status = ?");
    statement.close();
    List<ThrowingCallable> uses =
        List.of(
            statement::getConnection,
            statement::getResultSet,
            statement::getUpdateCount,
            statement::getMoreResults,
            statement::getWarnings,
            statement::getQueryTimeout,
            statement::getMaxRows,
            statement::getFetchSize,
            statement::closeOnCompletion,
            statement::cancel,
            statement::clearParameters,
            () -> statement.setString(1, "FAILED"),
            () -> statement.setObject(1, "FAILED"));
    for (ThrowingCallable use : uses) {
      assertThat(SqlFailure.of(use).state()).isEqualTo("55000");
    }
  }

  @Test
  void closing_a_result_ends_a_read_of_it_by_another_thread() throws Exception {
    database.sandbox().faults().hold();
    Statement statement = connection.createStatement();
    ResultSet rows = statement.executeQuery(SELECT);
    Future<SqlFailure> failure = reader.submit(() -> SqlFailure.of(rows::next));
    database.sandbox().recorder().await(1);
    rows.close();
    assertThat(failure.get(30, SECONDS).state()).isEqualTo("57014");
    database.sandbox().faults().clear();
    assertThat(SandboxDatabase.rowsOf(statement.executeQuery(SELECT))).hasSize(250);
  }

  @Test
  void executing_again_ends_a_read_of_the_result_before() throws Exception {
    database.sandbox().faults().hold();
    Statement statement = connection.createStatement();
    ResultSet rows = statement.executeQuery(SELECT);
    Future<SqlFailure> failure = reader.submit(() -> SqlFailure.of(rows::next));
    database.sandbox().recorder().await(1);
    ResultSet others = statement.executeQuery(SELECT);
    assertThat(failure.get(30, SECONDS).state()).isEqualTo("57014");
    database.sandbox().faults().clear();
    assertThat(SandboxDatabase.rowsOf(others)).hasSize(250);
  }

  @Test
  void an_aborted_connection_is_closed_at_once_and_released_by_the_executor() throws Exception {
    database.sandbox().faults().hold();
    Statement statement = connection.createStatement();
    ResultSet rows = statement.executeQuery(SELECT);
    Future<SqlFailure> failure = reader.submit(() -> SqlFailure.of(rows::next));
    database.sandbox().recorder().await(1);
    List<Runnable> handedOver = new ArrayList<>();
    assertThat(SqlFailure.of(() -> connection.abort(null)).state()).isEqualTo("22023");
    connection.abort(handedOver::add);
    assertThat(connection.isClosed()).isTrue();
    assertThat(connection.isValid(1)).isFalse();
    assertThat(SqlFailure.of(connection::createStatement).state()).isEqualTo("08003");
    assertThat(failure.get(30, SECONDS).state()).isEqualTo("57014");
    assertThat(statement.isClosed()).isFalse();
    handedOver.forEach(Runnable::run);
    assertThat(statement.isClosed()).isTrue();
    connection.abort(handedOver::add);
    connection.close();
    assertThat(handedOver).hasSize(1);
  }

  @Test
  void nothing_waits_for_a_statement_that_is_being_planned() throws Exception {
    Statement statement = connection.createStatement();
    List<Runnable> handedOver = new ArrayList<>();
    ExecutorService others = Executors.newCachedThreadPool();
    DriverThreads before = DriverThreads.sinceNow();
    try {
      Future<SqlFailure> planning =
          others.submit(() -> SqlFailure.of(() -> connection.prepareStatement(SlowJoin.sql())));
      before.awaitBegin("redshift-restore-planner");
      assertThat(connection.createStatement().isClosed()).isFalse();
      assertThat(connection.getMetaData().getTables(null, null, "%", null).next()).isTrue();
      assertThat(connection.getSchema()).isEqualTo("redshift");
      assertThat(closed(statement)).isTrue();
      assertThat(planning.isDone()).isFalse();
      connection.abort(handedOver::add);
      assertThat(handedOver).hasSize(1);
      handedOver.get(0).run();
      // A planner that has hardly begun finds its connection closed.
      assertThat(planning.get(30, SECONDS).state()).isIn("57014", "08003");
    } finally {
      others.shutdownNow();
    }
  }

  private static boolean closed(Statement statement) throws SQLException {
    statement.close();
    return statement.isClosed();
  }
}
