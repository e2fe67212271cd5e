package io.redshiftrestore.api.http;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
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
          factory(group),
          // The thread that closes the client does what remains to be done.
          (task, pool) -> task.run());
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
                        .executor(workers)
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

  public HttpClient client() {
    return client;
  }

  @Override
  public void close() {
    workers.shutdown();
    group.interrupt();
  }
}
