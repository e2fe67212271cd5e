package io.redshiftrestore.api;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(1));

  @ParameterizedTest
  @CsvSource({
    "retryMode=standard, 3",
    "retryMode=adaptive, 3",
    "retryMode=legacy, 4",
    "'', 3",
    "maxAttempts=1, 1",
    "maxAttempts=5, 5",
    "retryMode=legacy;maxAttempts=2, 2",
    "retryMode=adaptive;maxAttempts=2, 2"
  })
  void a_call_is_tried_as_often_as_the_properties_say(String properties, int attempts) {
    sandbox.faults().always(Fault.internalFailure());
    try (SandboxApi api = SandboxApi.of(sandbox, properties)) {
      assertThat(api.failure().kind()).isEqualTo(ApiException.Kind.SERVICE);
      assertThat(sandbox.requests()).hasSize(attempts);
      assertThat(api.calls().made()).isEqualTo(1);
    }
  }

  @Test
  void throttling_that_passes_is_not_noticed() {
    sandbox.faults().next(2, Fault.throttling());
    try (SandboxApi api = SandboxApi.of(sandbox, "retryMode=standard")) {
      assertThat(SandboxApi.ids(api.list())).containsExactly("request-0");
      assertThat(sandbox.requests()).hasSize(3);
    }
  }

  @Test
  void a_cut_connection_is_tried_again() {
    sandbox.faults().next(1, Fault.connectionCutInTheBody());
    try (SandboxApi api = SandboxApi.of(sandbox, "retryMode=standard")) {
      assertThat(SandboxApi.ids(api.list())).containsExactly("request-0");
      assertThat(sandbox.requests()).hasSize(2);
    }
  }

  @Test
  void what_no_second_attempt_can_mend_is_tried_once() {
    sandbox.faults().always(Fault.accessDenied());
    try (SandboxApi api = SandboxApi.of(sandbox, "maxAttempts=5")) {
      assertThat(api.failure().kind()).isEqualTo(ApiException.Kind.DENIED);
      assertThat(sandbox.requests()).hasSize(1);
    }
  }

  @Test
  void a_call_ends_when_its_time_is_over() {
    sandbox.faults().hold();
    long start = System.nanoTime();
    try (SandboxApi api = SandboxApi.of(sandbox, "apiCallTimeout=300")) {
      ApiException failure = api.failure();
      assertThat(NANOSECONDS.toMillis(System.nanoTime() - start)).isBetween(290L, 5_000L);
      assertThat(failure.kind()).isEqualTo(ApiException.Kind.NETWORK);
      assertThat(failure).hasMessageContaining("got no answer in time; raise apiCallTimeout");
      assertThat(sandbox.requests()).hasSize(1);
    }
  }

  @Test
  void an_attempt_ends_when_its_time_is_over_and_is_followed_by_another() {
    sandbox.faults().hold();
    try (SandboxApi api = SandboxApi.of(sandbox, "apiCallAttemptTimeout=300;maxAttempts=2")) {
      ApiException failure = api.failure();
      assertThat(failure.kind()).isEqualTo(ApiException.Kind.NETWORK);
      assertThat(failure).hasMessageContaining("got no answer in time");
      assertThat(sandbox.requests()).hasSize(2);
    }
  }
}
