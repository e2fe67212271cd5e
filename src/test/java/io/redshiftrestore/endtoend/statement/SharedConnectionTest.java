package io.redshiftrestore.endtoend.statement;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.RestoreRequest;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that share a connection, or a statement, get right answers or a clear error. */
@Timeout(120)
class SharedConnectionTest {

  private static final String SELECT = "SELECT * FROM table_restore_status";
  private static final int THREADS = 16;
  private static final int ROUNDS = 12;

  private final List<RestoreRequest> sent = SampleRows.rows(250);
  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(sent);
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void dismissThreads() {
    threads.shutdownNow();
  }

  private void atOnce(Callable<?> work) throws Exception {
    CountDownLatch all = new CountDownLatch(THREADS);
    List<Future<?>> done = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      done.add(
          threads.submit(
              () -> {
                all.countDown();
                all.await();
                return work.call();
              }));
    }
    for (Future<?> one : done) {
      one.get();
    }
  }

  @Test
  void many_threads_prepare_read_look_around_and_close() throws Exception {
    atOnce(
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            RestoreRequest one = sent.get((round * 37) % sent.size());
            assertThat(
                    database.rows(
                        "SELECT status FROM table_restore_status WHERE table_restore_request_id = ?"
                            + " AND "
                            + round
                            + " = "
                            + round,
                        one.tableRestoreRequestId()))
                .containsExactly(List.of(String.valueOf(one.status())));
            assertTableIsThere(database.connection().getMetaData());
          }
          return null;
        });
  }

  private static void assertTableIsThere(DatabaseMetaData metaData) throws SQLException {
    try (ResultSet tables = metaData.getTables(null, "redshift", "table_restore_status", null)) {
      assertThat(tables.next()).isTrue();
      assertThat(tables.next()).isFalse();
    }
  }

  @Test
  void many_threads_read_a_result_set_and_each_row_is_given_once() throws Exception {
    try (Statement statement = database.statement();
        ResultSet rows = statement.executeQuery(SELECT)) {
      List<Integer> given = java.util.Collections.synchronizedList(new ArrayList<>());
      atOnce(
          () -> {
            while (rows.next()) {
              given.add(rows.getRow());
            }
            return null;
          });
      assertThat(given).hasSize(250);
    }
    assertThat(database.calls()).isEqualTo(3);
  }

  @Test
  void many_threads_execute_one_statement_and_see_all_rows_or_that_theirs_was_ended()
      throws Exception {
    Set<String> all =
        sent.stream().map(RestoreRequest::tableRestoreRequestId).collect(Collectors.toSet());
    try (PreparedStatement statement =
        database.prepare("SELECT table_restore_request_id FROM table_restore_status")) {
      atOnce(
          () -> {
            for (int round = 0; round < ROUNDS; round++) {
              assertReadsAllOrIsEnded(statement, all);
            }
            return null;
          });
      assertReadsAllOrIsEnded(statement, all);
    }
  }

  private static void assertReadsAllOrIsEnded(PreparedStatement statement, Set<String> all) {
    List<String> read = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        read.add(String.valueOf(rows.getString(1)));
      }
      assertThat(read).containsExactlyInAnyOrderElementsOf(all);
    } catch (SQLException ended) {
      assertThat(ended.getSQLState()).isIn("24000", "57014");
    }
  }

  @Test
  void a_page_that_is_waited_for_holds_up_no_other_statement() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    database
        .sandbox()
        .faults()
        .when(
            request -> !request.parameters().containsKey("ClusterIdentifier"), Fault.heldBy(latch));
    try (Statement held = database.statement()) {
      // Every way to run the plan must wait outside the engine, even one that collects rows.
      for (String sql :
          List.of(SELECT, "SELECT MULTISET(SELECT status FROM table_restore_status)")) {
        Future<SqlFailure> failure =
            threads.submit(() -> SqlFailure.of(() -> held.executeQuery(sql).next()));
        database.sandbox().recorder().await(1);
        Future<?> other =
            threads.submit(() -> database.rows(SELECT + " WHERE cluster_identifier = 'x'"));
        other.get(30, SECONDS);
        assertTableIsThere(database.connection().getMetaData());
        held.cancel();
        assertThat(failure.get(30, SECONDS).state()).isEqualTo("57014");
        database.forgetCalls();
      }
    } finally {
      latch.countDown();
    }
  }

  @Test
  void connections_of_their_own_do_not_meet() throws Exception {
    String url = database.sandbox().url("maxAttempts=1");
    atOnce(
        () -> {
          try (java.sql.Connection own = java.sql.DriverManager.getConnection(url);
              Statement statement = own.createStatement()) {
            assertThat(SandboxDatabase.rowsOf(statement.executeQuery(SELECT))).hasSize(250);
            return null;
          }
        });
  }
}
