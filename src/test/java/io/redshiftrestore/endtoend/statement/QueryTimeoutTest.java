package io.redshiftrestore.endtoend.statement;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTimeoutTest {

  private static final String SELECT = "SELECT * FROM table_restore_status";
  private static final String TIMER = "redshift-restore-query-timer";

  /** Takes minutes, but no call once the table was read. */
  private static final String CROSS_JOIN =
      "SELECT count(*) FROM table_restore_status a, table_restore_status b, table_restore_status c,"
          + " table_restore_status d WHERE a.message || b.message || c.message > d.message";

  @AutoClose
  private final SandboxDatabase database =
      SandboxDatabase.with(SampleRows.rows(250), "maxAttempts=20");

  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private DriverThreads threads = DriverThreads.sinceNow();

  @BeforeEach
  void startReader() throws Exception {
    reader.submit(() -> {}).get();
    threads = DriverThreads.sinceNow();
  }

  @AfterEach
  void dismissReader() {
    reader.shutdownNow();
  }

  private void assertTimesOut(String sql) throws SQLException {
    try (Statement statement = database.statement()) {
      statement.setQueryTimeout(1);
      assertThat(statement.getQueryTimeout()).isEqualTo(1);
      Instant start = Instant.now();
      SqlFailure failure = SqlFailure.of(() -> statement.executeQuery(sql).next());
      assertThat(Duration.between(start, Instant.now()))
          .isGreaterThanOrEqualTo(Duration.ofMillis(990));
      assertThat(failure.type()).isEqualTo(SQLTimeoutException.class);
      assertThat(failure.state()).isEqualTo("HYT00");
      assertThat(failure.message()).contains("its query timeout of 1 s;");
      assertThat(Thread.interrupted()).isFalse();
      database.sandbox().faults().clear();
      statement.setQueryTimeout(0);
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery(SELECT))).hasSize(250);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SELECT,
        "SELECT count(*) FROM table_restore_status",
        SELECT + " WHERE cluster_identifier IN ('finance', 'staging-2')"
      })
  void a_read_that_waits_for_an_answer_ends_when_its_time_is_up(String sql) throws SQLException {
    database.sandbox().faults().hold();
    assertTimesOut(sql);
  }

  @Test
  void a_read_that_waits_for_its_next_attempt_ends_when_its_time_is_up() throws SQLException {
    database.sandbox().faults().always(Fault.throttling());
    assertTimesOut(SELECT);
  }

  @Test
  void a_join_of_rows_in_memory_ends_when_its_time_is_up() throws SQLException {
    assertTimesOut(CROSS_JOIN);
  }

  @Test
  void a_join_of_rows_in_memory_stops_when_it_is_cancelled() throws Exception {
    try (Statement statement = database.statement()) {
      ResultSet rows = statement.executeQuery(CROSS_JOIN);
      Future<SqlFailure> failure = reader.submit(() -> SqlFailure.of(rows::next));
      database.sandbox().recorder().await(3);
      statement.cancel();
      assertThat(failure.get(30, SECONDS).state()).isEqualTo("57014");
    }
  }

  @Test
  void an_answer_that_comes_too_late_is_none() throws SQLException {
    String ten = "(VALUES (1),(2),(3),(4),(5),(6),(7),(8),(9),(10))";
    try (Statement statement = database.statement()) {
      statement.setQueryTimeout(1);
      ResultSet rows =
          statement.executeQuery(
              "SELECT count(*) FROM %1$s a(x), %1$s b(x), %1$s c(x), %1$s d(x), %1$s e(x), %1$s f(x),"
                      .formatted(ten)
                  + ten
                  + " g(x), (VALUES (1),(2),(3),(4),(5)) h(x)");
      assertThat(SqlFailure.of(rows::next).state()).isEqualTo("HYT00");
      assertThat(SqlFailure.of(rows::next).state()).isEqualTo("HYT00");
    }
  }

  @Test
  void a_thread_that_was_interrupted_before_may_connect_all_the_same() throws SQLException {
    Thread.currentThread().interrupt();
    try (Connection other = DriverManager.getConnection(database.sandbox().url())) {
      assertThat(Thread.interrupted()).isTrue();
      assertThat(other.isValid(0)).isTrue();
    }
  }

  @Test
  void a_thread_that_was_interrupted_before_may_ask_all_the_same() throws SQLException {
    Thread.currentThread().interrupt();
    try (Statement statement = database.statement()) {
      assertThat(statement.executeQuery("VALUES 1").next()).isTrue();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void the_time_goes_on_while_the_rows_are_read() throws Exception {
    try (Statement statement = database.statement()) {
      statement.setQueryTimeout(1);
      ResultSet rows = statement.executeQuery(SELECT);
      assertThat(rows.next()).isTrue();
      database.sandbox().faults().hold();
      assertThat(SqlFailure.of(() -> SandboxDatabase.rowsOf(rows)).state()).isEqualTo("HYT00");
      assertThat(SqlFailure.of(rows::next).state()).isEqualTo("HYT00");
      assertThat(rows.isClosed()).isFalse();
    }
  }

  @Test
  void there_is_no_timer_before_one_is_needed_and_none_after_the_connection() throws Exception {
    try (Statement statement = database.statement()) {
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery(SELECT))).hasSize(250);
      assertThat(threads.alive(TIMER)).isEmpty();
      for (int i = 0; i < 3; i++) {
        statement.setQueryTimeout(Integer.MAX_VALUE);
        assertThat(SandboxDatabase.rowsOf(statement.executeQuery(SELECT))).hasSize(250);
      }
      assertThat(threads.alive(TIMER)).hasSize(1).allMatch(Thread::isDaemon);
    }
    database.connection().close();
    threads.assertEnd();
  }

  @Test
  void a_timeout_below_zero_is_an_error() throws SQLException {
    try (Statement statement = database.statement()) {
      SqlFailure failure = SqlFailure.of(() -> statement.setQueryTimeout(-1));
      assertThat(failure.state()).isEqualTo("22023");
      assertThat(failure.message())
          .isEqualTo("setQueryTimeout takes 0 (no bound) or more, not -1.");
    }
  }
}
