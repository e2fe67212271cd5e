package io.redshiftrestore.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.table.read.StatementScope;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Which thread plans, and who waits for whom. */
class EngineLockTest {

  @AutoClose
  private final ApiConnection api =
      new ApiConnection(
          ConnectionConfig.parse("jdbc:redshift-restore:sandbox=true", new Properties()));

  private final EngineLock lock = new EngineLock();
  private final StatementScope scope = new StatementScope(api, Long.MAX_VALUE);
  private final CountDownLatch planning = new CountDownLatch(1);
  private final CompletableFuture<Integer> plan = new CompletableFuture<>();

  private int slowPlan() {
    planning.countDown();
    return plan.join();
  }

  /** Asks for the slow plan on a thread of its own. */
  private FutureTask<Integer> asked() {
    FutureTask<Integer> asked =
        new FutureTask<>(() -> lock.plan(scope, () -> EngineLock.planned(this::slowPlan)));
    new Thread(asked).start();
    return asked;
  }

  @Test
  void what_needs_no_plan_stays_on_its_thread() throws SQLException {
    assertThat(lock.plan(scope, Thread::currentThread)).isSameAs(Thread.currentThread());
  }

  @Test
  void a_plan_is_made_on_a_thread_for_that() throws SQLException {
    Thread planner = lock.plan(scope, () -> EngineLock.planned(Thread::currentThread));

    assertThat(planner.getName()).isEqualTo("redshift-restore-planner");
    assertThat(lock.plan(scope, () -> 1)).isEqualTo(1);
  }

  @Test
  void what_plans_nothing_does_not_wait_for_a_plan() throws Exception {
    FutureTask<Integer> asked = asked();
    planning.await();

    assertThat(lock.with(() -> 2)).isEqualTo(2);
    plan.complete(1);
    assertThat(asked.get()).isEqualTo(1);
  }

  @Test
  void what_is_closed_while_a_plan_is_made_is_closed_after_it() throws Exception {
    FutureTask<Integer> asked = asked();
    planning.await();
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    lock.close(() -> closed.complete(true));

    assertThat(closed).isNotDone();
    plan.complete(1);
    assertThat(asked.get()).isEqualTo(1);
    assertThat(closed.get()).isTrue();
  }

  /** The planner is not given to another before it is through with what nobody waits for. */
  @Test
  void a_statement_that_is_stopped_leaves_its_plan_behind() throws Exception {
    FutureTask<Integer> asked = asked();
    planning.await();
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    lock.close(() -> closed.complete(true));
    scope.calls().cancel();

    assertThatThrownBy(asked::get).hasRootCauseMessage("The statement was cancelled.");
    assertThat(closed).isNotDone();
    plan.complete(1);
    assertThat(closed.get()).isTrue();
    assertThat(lock.plan(null, () -> EngineLock.planned(() -> 3))).isEqualTo(3);
  }

  @Test
  void an_interrupt_of_before_is_about_something_else() throws SQLException {
    Thread.currentThread().interrupt();

    assertThat(lock.plan(scope, () -> EngineLock.planned(() -> 4))).isEqualTo(4);
    assertThat(Thread.interrupted()).isTrue();
  }
}
