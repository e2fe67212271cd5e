package io.redshiftrestore.api;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The JDK's HTTP client and its threads, none of which outlives it.
 *
 * <p>Before Java 21 that client cannot be closed: its selector, which also holds the idle
 * connections, runs until nobody refers to the client and memory is tidied up. An interrupt ends it
 * at once; it is reached through the group in which the client is made.
 */
final class ClosableHttpClient implements AutoCloseable {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final long IDLE_SECONDS = 10;

  private final ThreadGroup group = new ThreadGroup("redshift-restore-http");
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          this::thread,
          // What is left to do after the end is done by whoever ends it.
          (task, pool) -> task.run());
  private final HttpClient client;

  ClosableHttpClient(ProxySelector proxies) {
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
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(group, task, "redshift-restore-exchange");
    thread.setDaemon(true);
    return thread;
  }

  HttpClient client() {
    return client;
  }

  @Override
  public void close() {
    workers.shutdown();
    group.interrupt();
  }
}
