package io.redshiftrestore.endtoend.statement;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads are the connection's own, keep no program alive, and go with it. */
class ConnectionThreadsTest {

  private static final String SELECT = "SELECT * FROM table_restore_status";
  private static final String CALL = "redshift-restore-call-";

  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final SandboxDatabase database =
      SandboxDatabase.inRegions(
          "us-east-1,us-west-2,eu-west-1,eu-central-1,ap-south-1",
          (region, now) -> SampleRows.rows(250),
          "maxConcurrency=3");
  private DriverThreads threads = DriverThreads.sinceNow();

  @BeforeEach
  void startReader() throws Exception {
    reader.submit(() -> {}).get();
    threads = DriverThreads.sinceNow();
  }

  @AfterEach
  void close() throws SQLException {
    database.sandbox().faults().clear();
    reader.shutdownNow();
    database.close();
  }

  @Test
  void several_are_read_by_daemons_with_names_which_the_connection_takes_along() throws Exception {
    assertThat(database.rows(SELECT)).hasSize(1_250);
    assertThat(threads.alive(CALL)).isNotEmpty();
    assertThat(threads.alive())
        .allSatisfy(thread -> assertThat(thread.isDaemon()).as(thread.getName()).isTrue())
        .extracting(Thread::getName)
        .allMatch(name -> name.startsWith("redshift-restore-") || name.startsWith("sdk-"));
    database.connection().close();
    threads.assertEnd();
  }

  @Test
  void a_connection_that_is_closed_in_the_middle_of_a_scan_leaves_no_thread() throws Exception {
    ResultSet rows = database.statement().executeQuery(SELECT);
    assertThat(rows.next()).isTrue();
    database.connection().close();
    threads.assertEnd();
  }

  @Test
  void a_connection_that_is_closed_while_calls_are_held_stops_them_within_a_second()
      throws Exception {
    database.sandbox().faults().hold();
    ResultSet rows = database.statement().executeQuery(SELECT);
    Future<SqlFailure> failure = reader.submit(() -> SqlFailure.of(rows::next));
    database.sandbox().recorder().await(3);
    Future<?> closed = closing(database.connection());
    closed.get(30, SECONDS);
    assertThat(failure.get(30, SECONDS).state()).isEqualTo("57014");
    threads.assertEnd();
    assertThat(database.calls()).isEqualTo(3);
  }

  private static Future<?> closing(AutoCloseable closeable) {
    ExecutorService closer = Executors.newSingleThreadExecutor();
    try {
      return closer.submit(
          () -> {
            closeable.close();
            return null;
          });
    } finally {
      closer.shutdown();
    }
  }

  @Test
  void a_statement_that_is_closed_while_calls_are_held_leaves_the_connection_usable()
      throws Exception {
    database.sandbox().faults().hold();
    Statement statement = database.statement();
    ResultSet rows = statement.executeQuery(SELECT);
    Future<SqlFailure> failure = reader.submit(() -> SqlFailure.of(rows::next));
    database.sandbox().recorder().await(3);
    statement.close();
    assertThat(failure.get(30, SECONDS).state()).isEqualTo("57014");
    database.sandbox().faults().clear();
    assertThat(database.rows(SELECT)).hasSize(1_250);
  }

  @Test
  void a_statement_that_waits_for_its_calls_does_not_hold_up_another() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    database
        .sandbox()
        .faults()
        .when(request -> request.region().startsWith("us-"), Fault.heldBy(latch));
    database.sandbox().faults().inRegion("eu-west-1", Fault.heldBy(latch));
    try (Statement held = database.statement()) {
      ResultSet rows =
          held.executeQuery(SELECT + " WHERE region NOT IN ('ap-south-1', 'eu-central-1')");
      Future<SqlFailure> failure = reader.submit(() -> SqlFailure.of(rows::next));
      database.sandbox().recorder().await(3);
      assertThat(database.rows(SELECT + " WHERE region IN ('ap-south-1', 'eu-central-1')"))
          .hasSize(500);
      held.cancel();
      assertThat(failure.get(30, SECONDS).state()).isEqualTo("57014");
    } finally {
      latch.countDown();
    }
  }
}
