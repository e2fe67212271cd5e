package io.redshiftrestore.api.http;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The JDK's HTTP client and its threads, none of which outlives it.
 *
 * <p>Before Java 21 that client cannot be closed: its selector, which also holds the idle
 * connections, runs until the client has been garbage collected. An interrupt ends it at once; it
 * is reached through the group in which the client is made.
 *
 * <p>From Java 21 on the platform holds all that a client uses until the client itself has been
 * garbage collected. So nothing that it is given, such as what makes its threads or handles an
 * answer, may know it.
 */
public final class ClosableHttpClient implements AutoCloseable {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final long IDLE_SECONDS = 10;
  private static final String THREADS = "redshift-restore-";

  private final ThreadGroup group = new ThreadGroup("redshift-restore-http");
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          factory(group));
  private final HttpClient client;

  public ClosableHttpClient(ProxySelector proxies) {
    client =
        CompletableFuture.supplyAsync(
                () ->
                    HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT_TIMEOUT)
                        .proxy(proxies)
                        // The selector moves each exchange on by itself, as it never waits there.
                        .executor(Runnable::run)
                        .build(),
                workers)
            .join();
    nameSelector();
  }

  /** Names the threads after the driver, for those who read a thread dump. */
  private void nameSelector() {
    Thread[] threads = new Thread[group.activeCount() + 1];
    int count = group.enumerate(threads);
    for (Thread thread : Arrays.copyOf(threads, count)) {
      if (!thread.getName().startsWith(THREADS)) {
        thread.setName(THREADS + "selector");
      }
    }
  }

  private static ThreadFactory factory(ThreadGroup group) {
    return task -> {
      Thread thread = new Thread(group, task, THREADS + "exchange");
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Sends a request and waits for its answer, both on a thread that may wait for an address, too.
   *
   * <p>What the JDK's client does by itself in the background takes three changes of threads more,
   * and on a machine with two cores a new thread for each exchange.
   *
   * @return the answer, which ends the exchange when it is cancelled
   */
  public <T> Future<HttpResponse<T>> send(HttpRequest request, BodyHandler<T> handler) {
    return workers.submit(() -> answer(request, handler));
  }

  /** The JDK's client wraps what has failed in another of the same kind, or less. */
  private <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> handler) throws Exception {
    try {
      return client.send(request, handler);
    } catch (IOException wrapped) {
      Throwable failure = wrapped.getCause() == null ? wrapped : wrapped.getCause();
      Throwables.throwIfInstanceOf(failure, Exception.class);
      Throwables.throwIfUnchecked(failure);
      throw wrapped;
    }
  }

  @Override
  public void close() {
    workers.shutdown();
    group.interrupt();
  }
}
