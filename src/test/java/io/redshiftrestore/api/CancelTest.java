package io.redshiftrestore.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

class CancelTest {

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(45));
  @AutoClose private final SandboxApi api = SandboxApi.of(sandbox, "maxAttempts=20");
  private final ExecutorService reader = Executors.newSingleThreadExecutor();

  @AfterEach
  void dismissReader() {
    reader.shutdownNow();
  }

  /** Returns how reading a page will fail, on a thread that the test can wait for. */
  private Future<ApiException> failureOf(Pages<TableRestoreStatus> pages) {
    return reader.submit(() -> SandboxApi.failureOf(pages));
  }

  /** Returns whether the reader's thread carries an interrupt that nobody has taken notice of. */
  private boolean isReaderInterrupted() throws Exception {
    return reader.submit(Thread::interrupted).get(30, SECONDS);
  }

  private void assertStopsWithinASecond(Future<ApiException> failure) throws Exception {
    api.calls().cancel();
    assertThat(failure.get(30, SECONDS)).hasMessage("The statement was cancelled.");
    assertThat(isReaderInterrupted()).isFalse();
  }

  @Test
  void a_call_that_waits_for_its_answer_stops_within_a_second() throws Exception {
    sandbox.faults().hold();
    Future<ApiException> failure = failureOf(api.list());
    sandbox.recorder().await(1);
    assertStopsWithinASecond(failure);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void a_call_that_waits_for_its_next_attempt_stops_within_a_second() throws Exception {
    sandbox.faults().always(Fault.throttling());
    Future<ApiException> failure = failureOf(api.list());
    sandbox.recorder().await(2);
    assertStopsWithinASecond(failure);
  }

  @Test
  void a_call_of_a_later_page_stops_as_the_first_does() throws Exception {
    Pages<TableRestoreStatus> pages = api.list();
    pages.next();
    sandbox.faults().hold();
    Future<ApiException> failure = failureOf(pages);
    sandbox.recorder().await(2);
    assertStopsWithinASecond(failure);
    assertThat(pages.hasNext()).isFalse();
  }

  @Test
  void several_calls_of_a_statement_stop_together() throws Exception {
    sandbox.faults().hold();
    ExecutorService second = Executors.newSingleThreadExecutor();
    try {
      Future<ApiException> failure = failureOf(api.list());
      Future<ApiException> other = second.submit(() -> SandboxApi.failureOf(api.list()));
      sandbox.recorder().await(2);
      assertStopsWithinASecond(failure);
      assertThat(other.get(30, SECONDS).kind()).isEqualTo(ApiException.Kind.CANCELLED);
    } finally {
      second.shutdownNow();
    }
  }

  @Test
  void another_statement_goes_on() throws Exception {
    sandbox.faults().hold();
    try (SandboxApi other = SandboxApi.of(sandbox)) {
      Future<Integer> rows = reader.submit(() -> other.list().next().rows().size());
      sandbox.recorder().await(1);
      api.calls().cancel();
      sandbox.faults().clear();
      assertThat(rows.get(30, SECONDS)).isEqualTo(20);
    }
  }

  @Test
  void a_statement_that_was_cancelled_makes_no_further_call() {
    Pages<TableRestoreStatus> pages = api.list();
    pages.next();
    api.calls().cancel();
    ApiException failure = SandboxApi.failureOf(pages);
    assertThat(failure.kind()).isEqualTo(ApiException.Kind.CANCELLED);
    assertThat(failure).hasMessage("The statement was cancelled.");
    assertThat(sandbox.requests()).hasSize(1);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void a_cancelled_statement_says_so_when_it_is_asked() {
    api.calls().checkNotStopped();
    assertThat(api.calls().isStopped()).isFalse();
    api.calls().cancel();
    assertThat(api.calls().isStopped()).isTrue();
    assertThatExceptionOfType(ApiException.class).isThrownBy(() -> api.calls().checkNotStopped());
  }

  @Test
  void an_interrupt_by_the_program_stops_a_call_between_attempts_and_is_kept() throws Exception {
    sandbox.faults().always(Fault.throttling());
    Future<Boolean> stillInterrupted =
        reader.submit(
            () -> {
              SandboxApi.failureOf(api.list());
              return Thread.interrupted();
            });
    sandbox.recorder().await(2);
    reader.shutdownNow();
    assertThat(stillInterrupted.get(30, SECONDS)).isTrue();
  }
}
