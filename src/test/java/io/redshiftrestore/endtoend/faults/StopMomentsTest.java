package io.redshiftrestore.endtoend.faults;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.DriverThreads;
import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {what a statement is at, way to stop it}. */
@Timeout(value = 15, unit = MINUTES)
class StopMomentsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ExecutorService executor = Executors.newSingleThreadExecutor();

  @AutoClose
  private final SandboxDatabase database =
      SandboxDatabase.with(SampleRows.rows(3), "maxAttempts=20");

  @AfterEach
  void dismissReader() {
    executor.shutdownNow();
  }

  static Stream<Arguments> cells() {
    return Stream.of(Moment.values())
        .flatMap(moment -> Stream.of(Stop.values()).map(stop -> Arguments.of(moment, stop)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void a_statement_ends_and_leaves_what_may_be_used_on(Moment moment, Stop stop) throws Exception {
    Thread reader = executor.submit(Thread::currentThread).get();
    DriverThreads threads = DriverThreads.sinceNow();
    moment.prepare(database);
    try (Statement statement = database.statement()) {
      stop.prepare(statement);
      Future<SqlFailure> failure =
          executor.submit(
              () ->
                  SqlFailure.of(
                      () -> SandboxDatabase.rowsOf(statement.executeQuery(moment.sql()))));
      if (stop != Stop.QUERY_TIMEOUT) {
        moment.await(database, reader);
      }
      stop.apply(statement, reader);
      assertThat(failure.get(PATIENCE.toSeconds(), SECONDS).state()).matches(stop.states());
      database.sandbox().faults().clear();
      assertIsLeft(statement, stop);
    }
    database.connection().close();
    threads.assertEndWithin(PATIENCE);
  }

  private void assertIsLeft(Statement statement, Stop stop) throws Exception {
    assertThat(database.connection().isClosed()).isNotEqualTo(stop.leavesConnection());
    assertThat(statement.isClosed()).isNotEqualTo(stop.leavesStatement());
    if (stop.leavesConnection()) {
      assertThat(database.column("SELECT 'used on'")).containsExactly("used on");
    }
    if (stop.leavesStatement()) {
      statement.setQueryTimeout(0);
      assertThat(statement.executeQuery("SELECT 1").next()).isTrue();
    }
  }
}
