package io.redshiftrestore.endtoend.statement;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancelStatementTest {

  private static final String SELECT = "SELECT * FROM table_restore_status";

  @AutoClose
  private final SandboxDatabase database =
      SandboxDatabase.with(SampleRows.rows(250), "maxAttempts=20");

  private final ExecutorService reader = Executors.newSingleThreadExecutor();

  @AfterEach
  void dismissReader() {
    reader.shutdownNow();
  }

  private void assertIsCancelled(Statement statement, Future<SqlFailure> failure) throws Exception {
    statement.cancel();
    assertThat(failure.get(30, SECONDS).state()).isEqualTo("57014");
    assertThat(reader.submit(Thread::interrupted).get(30, SECONDS)).isFalse();
    database.sandbox().faults().clear();
    assertThat(SandboxDatabase.rowsOf(statement.executeQuery(SELECT))).hasSize(250);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SELECT,
        SELECT + " ORDER BY status",
        "SELECT count(*) FROM table_restore_status",
        SELECT + " WHERE cluster_identifier IN ('finance', 'staging-2')"
      })
  void a_read_that_waits_for_an_answer_stops_within_a_second(String sql) throws Exception {
    database.sandbox().faults().hold();
    try (Statement statement = database.statement()) {
      Future<SqlFailure> failure =
          reader.submit(() -> SqlFailure.of(() -> statement.executeQuery(sql).next()));
      database.sandbox().recorder().await(1);
      assertIsCancelled(statement, failure);
    }
  }

  @Test
  void a_read_that_waits_for_its_next_attempt_stops_within_a_second() throws Exception {
    database.sandbox().faults().always(Fault.throttling());
    try (Statement statement = database.statement()) {
      ResultSet rows = statement.executeQuery(SELECT);
      Future<SqlFailure> failure = reader.submit(() -> SqlFailure.of(rows::next));
      database.sandbox().recorder().await(2);
      assertIsCancelled(statement, failure);
    }
  }

  @Test
  void rows_that_are_already_there_are_not_given_after_a_cancel() throws SQLException {
    try (Statement statement = database.statement()) {
      ResultSet rows = statement.executeQuery(SELECT);
      assertThat(rows.next()).isTrue();
      statement.cancel();
      assertThat(SqlFailure.of(rows::next).state()).isEqualTo("57014");
      assertThat(database.calls()).isEqualTo(1);
    }
  }

  @Test
  void a_cancel_without_an_execution_does_nothing() throws SQLException {
    try (Statement statement = database.statement()) {
      statement.cancel();
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery(SELECT))).hasSize(250);
    }
  }

  @Test
  void another_statement_of_the_connection_goes_on() throws SQLException {
    try (Statement statement = database.statement();
        Statement other = database.statement()) {
      ResultSet rows = statement.executeQuery(SELECT);
      ResultSet others = other.executeQuery(SELECT);
      assertThat(rows.next()).isTrue();
      assertThat(others.next()).isTrue();
      statement.cancel();
      assertThat(SandboxDatabase.rowsOf(others)).hasSize(249);
    }
  }
}
