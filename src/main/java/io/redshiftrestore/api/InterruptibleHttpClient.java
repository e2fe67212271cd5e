package io.redshiftrestore.api;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.google.common.base.Throwables;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client whose exchanges end at once when their thread is interrupted, and whose answers
 * are complete.
 *
 * <p>Java's own blocking client heeds no interrupt, and cannot be told to stop while it still
 * connects. So the exchange runs on a thread of its own, which is left behind when nobody waits for
 * it any more.
 */
final class InterruptibleHttpClient implements SdkHttpClient {

  private final SdkHttpClient delegate;
  private final ExecutorService exchanges =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "redshift-restore-exchange");
            thread.setDaemon(true);
            return thread;
          });

  private volatile Duration limit = Duration.ZERO;

  InterruptibleHttpClient(SdkHttpClient delegate) {
    this.delegate = delegate;
  }

  /** Bounds every later exchange; zero for no bound beyond those of the delegate. */
  void limit(Duration longest) {
    limit = longest;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest exchange = delegate.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        CallInFlight.attemptBegins();
        return await(exchanges.submit(() -> complete(exchange.call())), this);
      }

      /** Does not wait for it: Java's client lets nobody break a read that gets on, if slowly. */
      @Override
      public void abort() {
        try {
          exchanges.execute(exchange::abort);
        } catch (RejectedExecutionException closed) {
          exchange.abort();
        }
      }
    };
  }

  /** Reads an answer to its end: the SDK would take one that was cut for unreadable. */
  private static HttpExecuteResponse complete(HttpExecuteResponse response) throws IOException {
    if (response.responseBody().isEmpty()) {
      return response;
    }
    byte[] body;
    try (InputStream stream = response.responseBody().get()) {
      body = stream.readAllBytes();
    }
    Optional<Long> promised =
        response.httpResponse().firstMatchingHeader("Content-Length").map(Long::valueOf);
    if (promised.isPresent() && body.length < promised.get()) {
      throw new EOFException(
          "the connection was cut after " + body.length + " of " + promised.get() + " bytes");
    }
    return HttpExecuteResponse.builder()
        .response(response.httpResponse())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  private HttpExecuteResponse await(
      Future<HttpExecuteResponse> answer, ExecutableHttpRequest exchange) throws IOException {
    Duration longest = limit;
    try {
      return longest.isZero() ? answer.get() : answer.get(longest.toMillis(), MILLISECONDS);
    } catch (TimeoutException e) {
      exchange.abort();
      throw new SocketTimeoutException(
          "no answer within the network timeout of " + longest.toMillis() + " ms");
    } catch (InterruptedException e) {
      exchange.abort();
      Thread.currentThread().interrupt();
      // Without a cause: the SDK would take one for a reason to try again.
      throw AbortedException.create("interrupted");
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      Throwables.throwIfInstanceOf(cause, IOException.class);
      Throwables.throwIfUnchecked(cause);
      throw new IllegalStateException(cause);
    }
  }

  /** Closes the client; an exchange under way is not waited for. */
  @Override
  public void close() {
    exchanges.shutdownNow();
    delegate.close();
  }

  @Override
  public String clientName() {
    return delegate.clientName();
  }
}
