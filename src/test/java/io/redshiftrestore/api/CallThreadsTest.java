package io.redshiftrestore.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CallThreadsTest {

  @AutoClose private final CallThreads threads = new CallThreads(1);

  @Test
  void a_task_runs_on_a_daemon_with_a_name() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    threads.execute(() -> thread.complete(Thread.currentThread()));
    assertThat(thread.get(30, SECONDS).isDaemon()).isTrue();
    assertThat(thread.get().getName()).startsWith("redshift-restore-call-");
  }

  @Test
  void no_task_waits_for_another() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    CompletableFuture<String> second = new CompletableFuture<>();
    threads.execute(() -> awaitQuietly(latch));
    threads.execute(() -> second.complete("done"));
    assertThat(second.get(30, SECONDS)).isEqualTo("done");
    latch.countDown();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void once_closed_no_task_is_taken() {
    threads.close();
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> threads.execute(() -> {}))
        .returns(ApiException.Kind.CANCELLED, ApiException::kind);
  }
}
