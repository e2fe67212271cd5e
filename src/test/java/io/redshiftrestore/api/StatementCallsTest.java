package io.redshiftrestore.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatementCallsTest {

  private static final int THREADS = 8;
  private static final int MOST = 50;

  private final StatementCalls calls = new StatementCalls(1, OptionalLong.of(MOST), Runnable::run);
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void dismissThreads() {
    threads.shutdownNow();
  }

  @Test
  void however_many_threads_make_calls_the_limit_holds_and_is_what_the_message_counts()
      throws Exception {
    AtomicInteger made = new AtomicInteger();
    CyclicBarrier start = new CyclicBarrier(THREADS);
    Callable<List<String>> caller =
        () -> {
          List<String> refusals = new ArrayList<>();
          start.await(10, SECONDS);
          for (int i = 0; i < 1_000; i++) {
            ApiException refusal =
                catchThrowableOfType(
                    ApiException.class, () -> calls.make(call -> made.incrementAndGet()));
            if (refusal != null) {
              refusals.add(String.valueOf(refusal.getMessage()));
            }
          }
          return refusals;
        };
    List<String> refusals = new ArrayList<>();
    List<Callable<List<String>>> callers = Collections.nCopies(THREADS, caller);
    for (Future<List<String>> done : threads.invokeAll(callers)) {
      refusals.addAll(done.get());
    }
    assertThat(made).hasValue(MOST);
    assertThat(calls.made()).isEqualTo(MOST);
    assertThat(refusals)
        .hasSize(THREADS * 1_000 - MOST)
        .allMatch(message -> message.startsWith("The statement has made 50 API calls "));
  }

  @Test
  void an_interrupt_of_the_thread_that_waits_ends_the_call_on_its_own_thread() {
    StatementCalls apart = new StatementCalls(1, OptionalLong.empty(), threads);
    AtomicReference<Thread> caller = new AtomicReference<>();
    Thread.currentThread().interrupt();
    ApiException failure =
        catchThrowableOfType(
            ApiException.class,
            () ->
                apart.make(
                    call -> {
                      caller.set(Thread.currentThread());
                      throw interruptedOf(new CountDownLatch(1));
                    }));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).hasMessage("interrupted");
    assertThat(caller.get()).isNotEqualTo(Thread.currentThread());
  }

  private static ApiException interruptedOf(CountDownLatch never) {
    try {
      never.await();
      throw new AssertionError("nobody counts");
    } catch (InterruptedException e) {
      return new ApiException(ApiException.Kind.CANCELLED, "interrupted", e);
    }
  }

  @Test
  void an_error_on_the_calls_thread_reaches_the_thread_that_waits() {
    StatementCalls apart = new StatementCalls(1, OptionalLong.empty(), threads);
    Error error = new StackOverflowError();
    assertThatThrownBy(
            () ->
                apart.make(
                    call -> {
                      throw error;
                    }))
        .isSameAs(error);
  }
}
