package io.redshiftrestore.api.http;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.google.common.base.Throwables;
import io.redshiftrestore.config.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client whose exchanges end at once when their thread is interrupted or the client is
 * closed, and whose answers are whole and the service's own.
 *
 * <p>The SDK's client on {@link java.net.HttpURLConnection} does neither: an interrupt does not end
 * its wait for a server that stays silent. Thread-safe.
 */
public final class AwsHttpClient implements SdkHttpClient {

  /** How long to wait for the next byte of an answer. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

  /** How many idle connections may turn out to be closed before one is opened anew. */
  private static final int MOST_RESENDS = 3;

  /** Headers that the JDK's client writes itself. */
  private static final Set<String> OF_THE_CLIENT =
      Set.of("connection", "content-length", "expect", "host", "upgrade");

  private final ProxyChoice proxies;
  private final Runnable attempt;
  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();

  /** Whether an exchange may be given a connection that another has used, and that has idled. */
  private final AtomicBoolean answered = new AtomicBoolean();

  private @Nullable ClosableHttpClient client;
  private volatile boolean closed;
  private volatile Duration limit = Duration.ZERO;

  /**
   * Makes a client that has no connection yet.
   *
   * @param attempt what is run as each exchange begins; what it throws ends the exchange
   */
  public AwsHttpClient(ProxyChoice proxies, Runnable attempt) {
    this.proxies = proxies;
    this.attempt = attempt;
  }

  /** Bounds every later exchange; zero for no bound of its own. */
  public void limit(Duration longest) {
    limit = longest;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Exchange(request);
  }

  private synchronized Future<HttpResponse<byte[]>> send(Exchange exchange) {
    if (closed) {
      throw AbortedException.create("closed");
    }
    // Nothing of the handler may know this object; see ClosableHttpClient.
    AtomicLong received = exchange.received;
    AtomicBoolean any = answered;
    Future<HttpResponse<byte[]>> answer =
        opened()
            .send(
                exchange.request,
                headers -> {
                  // Before the connection can go to another exchange.
                  any.set(true);
                  return new AnswerBody(received);
                });
    exchange.sent = answer;
    underWay.add(exchange);
    return answer;
  }

  /** Makes what the first exchange needs, which takes a while. */
  public synchronized void open() {
    if (!closed) {
      opened();
    }
  }

  private synchronized ClosableHttpClient opened() {
    if (client == null) {
      client = new ClosableHttpClient(proxies);
    }
    return client;
  }

  /** Ends what is under way, all threads and all connections. */
  @Override
  public synchronized void close() {
    closed = true;
    underWay.forEach(Exchange::abort);
    if (client != null) {
      client.close();
    }
  }

  @Override
  public String clientName() {
    return "JavaHttp";
  }

  private final class Exchange implements ExecutableHttpRequest {

    private final HttpRequest request;
    private final String action;
    private final AtomicLong received = new AtomicLong();
    private volatile @Nullable Future<?> sent;

    Exchange(HttpExecuteRequest given) {
      byte[] form = form(given);
      this.action = QueryForm.action(form);
      this.request = request(given, form);
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
      attempt.run();
      try {
        return AnswerCheck.checked(action, exchanged());
      } finally {
        underWay.remove(this);
      }
    }

    private HttpResponse<byte[]> exchanged() throws IOException {
      int resends = MOST_RESENDS;
      while (true) {
        try {
          return await(send(this));
        } catch (IOException failure) {
          if (resends-- == 0 || !isOfAnIdleConnection(failure)) {
            throw failure;
          }
        }
      }
    }

    /** A server may close an idle connection just when it is used again; then nothing comes. */
    private boolean isOfAnIdleConnection(IOException failure) {
      return answered.get()
          && received.get() == 0
          && !(failure instanceof ConnectException)
          && !(failure instanceof UnknownHostException)
          && !(failure instanceof HttpTimeoutException)
          && !(failure instanceof SocketTimeoutException)
          && !(failure instanceof ProtocolException)
          && !(failure instanceof SSLException);
    }

    @Override
    public void abort() {
      Future<?> answer = sent;
      if (answer != null) {
        answer.cancel(true);
      }
    }

    private HttpResponse<byte[]> await(Future<HttpResponse<byte[]>> answer) throws IOException {
      Duration longest = limit;
      long start = System.nanoTime();
      while (true) {
        long before = received.get();
        long left = longest.toNanos() - (System.nanoTime() - start);
        boolean isLast = !longest.isZero() && left <= LONGEST_SILENCE.toNanos();
        try {
          return answer.get(isLast ? left : LONGEST_SILENCE.toNanos(), NANOSECONDS);
        } catch (TimeoutException e) {
          requireProgress(isLast, longest, received.get() > before);
        } catch (CancellationException e) {
          throw AbortedException.create("aborted");
        } catch (InterruptedException e) {
          abort();
          Thread.currentThread().interrupt();
          // Without a cause: the SDK would take one for a reason to try again.
          throw AbortedException.create("interrupted");
        } catch (ExecutionException e) {
          if (closed) {
            throw AbortedException.create("closed");
          }
          throw failure(e, request.uri());
        }
      }
    }

    private void requireProgress(boolean isLast, Duration longest, boolean getsOn)
        throws SocketTimeoutException {
      if (isLast) {
        abort();
        throw new SocketTimeoutException(
            "no answer within the network timeout of " + longest.toMillis() + " ms");
      } else if (!getsOn) {
        abort();
        throw new SocketTimeoutException(
            "nothing came for " + LONGEST_SILENCE.toSeconds() + " seconds");
      }
    }

    /** Whatever breaks an exchange is a fault of the network, to be tried again. */
    private IOException failure(ExecutionException wrapped, URI uri) {
      Throwable cause = wrapped.getCause() == null ? wrapped : wrapped.getCause();
      Throwables.throwIfInstanceOf(cause, Error.class);
      Throwables.throwIfInstanceOf(cause, ConfigException.class);
      if (cause instanceof ConnectException) {
        return proxies.refused(uri, isUnresolved(cause));
      }
      return cause instanceof IOException io ? io : new IOException("the answer is no HTTP", cause);
    }
  }

  private static boolean isUnresolved(Throwable failure) {
    return Throwables.getCausalChain(failure).stream()
        .anyMatch(
            link ->
                link instanceof UnresolvedAddressException || link instanceof UnknownHostException);
  }

  private static byte[] form(HttpExecuteRequest request) {
    if (request.contentStreamProvider().isEmpty()) {
      return new byte[0];
    }
    try (InputStream form = request.contentStreamProvider().get().newStream()) {
      return form.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpRequest request(HttpExecuteRequest given, byte[] form) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(given.httpRequest().getUri())
              .method(given.httpRequest().method().name(), BodyPublishers.ofByteArray(form));
      given
          .httpRequest()
          .forEachHeader(
              (name, values) -> {
                if (!OF_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                  values.forEach(value -> request.header(name, value));
                }
              });
      return request.build();
    } catch (IllegalArgumentException e) {
      // Without the cause, which quotes the header: it may be a session token.
      throw SdkClientException.create(
          "the request cannot be sent as HTTP; check the endpoint, and the credentials for"
              + " characters that are not theirs");
    }
  }
}
