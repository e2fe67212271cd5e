package io.redshiftrestore.sandbox;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Redshift endpoint inside this process, reachable on the loopback interface only.
 *
 * <p>All its threads are daemons, so that a forgotten sandbox never keeps a program alive.
 * Thread-safe.
 */
public final class RedshiftSandbox implements AutoCloseable {

  /** By number, because a name, the JDK's own choice too, may turn out to be an IPv6 address. */
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  static {
    // The server reads these once, when its classes load. Without the first, each answer waits 40
    // ms for an acknowledgement; without the second, a request that never ends is never given up.
    setUnlessSet("sun.net.httpserver.nodelay", "true");
    setUnlessSet("sun.net.httpserver.maxReqTime", "30");
  }

  private final HttpServer server;
  private final ExecutorService workers;
  private final AtomicBoolean closed = new AtomicBoolean();

  private RedshiftSandbox(HttpServer server, ExecutorService workers) {
    this.server = server;
    this.workers = workers;
  }

  /**
   * Starts an endpoint that lists the data, on a free port.
   *
   * @return the running endpoint, which the caller closes
   * @throws UncheckedIOException when no port is free
   */
  public static RedshiftSandbox start(SandboxData data) {
    return start(new RedshiftService(data, InstantSource.system()), 0);
  }

  /**
   * Starts an endpoint that answers as the handler says.
   *
   * @param port the TCP port to listen on, or 0 for any that is free
   * @return the running endpoint, which the caller closes
   * @throws UncheckedIOException when the port is taken
   */
  public static RedshiftSandbox start(WireHandler handler, int port) {
    HttpServer server = listen(port);
    // As many as there are requests: one that comes in halves holds up no other.
    ExecutorService workers = Executors.newCachedThreadPool(workerThreads());
    server.setExecutor(workers);
    server.createContext("/", new WireExchange(handler, server.getAddress()));
    // The server's own thread is a daemon only if the thread that starts it is one.
    CompletableFuture.runAsync(server::start, workers).join();
    return new RedshiftSandbox(server, workers);
  }

  /** Returns the address to point an AWS client at, e.g. {@code http://127.0.0.1:40123}. */
  public URI endpoint() {
    return URI.create("http:/" + server.getAddress());
  }

  /** Stops at once: open connections are cut and waiting handlers interrupted. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      server.stop(0);
      workers.shutdownNow();
      awaitWorkers();
    }
  }

  private void awaitWorkers() {
    try {
      workers.awaitTermination(1, SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static HttpServer listen(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port, e);
    }
  }

  private static ThreadFactory workerThreads() {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "redshift-sandbox-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
