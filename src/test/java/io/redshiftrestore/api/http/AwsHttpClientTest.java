package io.redshiftrestore.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

@Timeout(60)
class AwsHttpClientTest {

  private static final byte[] ANSWER = "<ListResponse><ListResult/></ListResponse>".getBytes(UTF_8);

  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch first = new CountDownLatch(1);
  private final CountDownLatch mayAnswer = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  @AutoClose
  private final AwsHttpClient client = new AwsHttpClient(ProxyChoice.ofThisProcess(), () -> {});

  AwsHttpClientTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** The second request finds its connection closed, as one may be that has idled. */
  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    switch (requests.incrementAndGet()) {
      case 1 -> awaitLeave();
      case 2 -> {
        exchange.close();
        return;
      }
      default -> {}
    }
    exchange.sendResponseHeaders(200, ANSWER.length);
    exchange.getResponseBody().write(ANSWER);
    exchange.close();
  }

  private void awaitLeave() {
    first.countDown();
    try {
      assertThat(mayAnswer.await(30, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_call_that_began_before_any_answer_is_sent_again_if_its_connection_had_idled()
      throws Exception {
    FutureTask<Integer> one = new FutureTask<>(this::status);
    FutureTask<Integer> other = new FutureTask<>(this::status);
    threads.execute(one);
    assertThat(first.await(30, SECONDS)).isTrue();
    Thread late = new Thread(other);
    // Exchanges begin one after another: the other has begun, and has no connection yet.
    synchronized (client) {
      late.start();
      while (late.getState() != Thread.State.BLOCKED) {
        Thread.onSpinWait();
      }
      mayAnswer.countDown();
      assertThat(one.get(30, SECONDS)).isEqualTo(200);
    }
    assertThat(other.get(30, SECONDS)).isEqualTo(200);
    assertThat(requests).hasValue(3);
  }

  private int status() {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .protocol("http")
            .host("127.0.0.1")
            .port(server.getAddress().getPort())
            .encodedPath("/")
            .build();
    HttpExecuteRequest asked =
        HttpExecuteRequest.builder()
            .request(request)
            .contentStreamProvider(() -> new ByteArrayInputStream("Action=List".getBytes(UTF_8)))
            .build();
    try {
      return client.prepareRequest(asked).call().httpResponse().statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
