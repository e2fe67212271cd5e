package io.redshiftrestore.endtoend.statement;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A query may take long to plan, without a call. */
class SlowPlansTest {

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));
  private static final String PLANNER = "redshift-restore-planner";

  private final ExecutorService planner = Executors.newSingleThreadExecutor();

  @AfterEach
  void dismissPlanner() {
    planner.shutdownNow();
  }

  /** To plan {@link SlowJoin} to its end takes minutes, on any machine. */
  private static final Duration LONG_BEFORE_THE_PLAN = Duration.ofSeconds(30);

  /** The first plan of all takes long by itself. */
  @BeforeEach
  void warmUp() throws SQLException {
    database.plan(
        "SELECT 1 FROM table_restore_status a JOIN table_restore_status b USING (status)");
  }

  @Test
  void planning_ends_when_the_time_is_up() throws Exception {
    try (Statement statement = database.statement()) {
      statement.setQueryTimeout(1);
      Instant start = Instant.now();
      assertThat(SqlFailure.of(() -> statement.executeQuery(SlowJoin.sql())).state())
          .isEqualTo("HYT00");
      assertThat(Duration.between(start, Instant.now())).isLessThan(LONG_BEFORE_THE_PLAN);
      assertThat(database.calls()).isZero();
      assertThat(statement.executeQuery("SELECT 1").next()).isTrue();
    }
  }

  @Test
  void planning_ends_soon_after_a_cancel_which_does_not_wait_for_it() throws Exception {
    try (Statement statement = database.statement()) {
      Future<SqlFailure> failure =
          planner.submit(() -> SqlFailure.of(() -> statement.executeQuery(SlowJoin.sql())));
      planner.shutdown();
      while (!planner.awaitTermination(20, MILLISECONDS)) {
        Instant start = Instant.now();
        statement.cancel(); // It does nothing before the execution has begun.
        assertThat(Duration.between(start, Instant.now())).isLessThan(LONG_BEFORE_THE_PLAN);
      }
      assertThat(failure.get().state()).isEqualTo("57014");
      assertThat(statement.executeQuery("SELECT 1").next()).isTrue();
    }
  }

  /** The planner tries few rules here: the time goes into checking types and writing code. */
  @Test
  void a_long_list_that_nobody_waits_for_any_more_is_not_planned_to_its_end() throws Exception {
    String list =
        IntStream.range(0, 6_000)
            .mapToObj(i -> "total_data_in_mega_bytes * %d + %d".formatted(i, i))
            .collect(Collectors.joining(", ", "SELECT ", " FROM table_restore_status"));
    DriverThreads threads = DriverThreads.sinceNow();
    try (Statement statement = database.statement()) {
      Future<SqlFailure> failure =
          planner.submit(() -> SqlFailure.of(() -> statement.executeQuery(list)));
      threads.awaitBegin(PLANNER);
      Set<Thread> planning = threads.alive(PLANNER);
      statement.cancel();
      assertThat(failure.get().state()).isEqualTo("57014");
      for (Thread thread : planning) {
        thread.join(LONG_BEFORE_THE_PLAN.toMillis());
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }
}
