package io.redshiftrestore.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.TestCredentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is under way when a connection is closed ends with it, wherever the server has got to. */
@Timeout(60)
class ClosedConnectionTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<a>",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<a>\r\n"
      })
  void the_server_sees_the_end_and_the_caller_an_error(String begun) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> answering = new CompletableFuture<>();
      Future<Integer> end = threads.submit(() -> readToTheEnd(server, begun, answering));
      SandboxApi api =
          SandboxApi.ofUrl(
              "jdbc:redshift-restore:region=us-east-1;maxAttempts=1;"
                  + TestCredentials.PROPERTIES
                  + ";endpoint="
                  + "http://127.0.0.1:"
                  + server.getLocalPort());
      Future<ApiException> failure = threads.submit(api::failure);
      answering.get(30, SECONDS);
      api.close();
      assertThat(failure.get(30, SECONDS).kind()).isEqualTo(ApiException.Kind.CANCELLED);
      assertThat(end.get(30, SECONDS)).isEqualTo(-1);
    }
  }

  /** Answers as far as given, and reads until the client hangs up. */
  private static int readToTheEnd(
      ServerSocket server, String begun, CompletableFuture<Void> answering) throws IOException {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read();
      socket.getOutputStream().write(begun.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      answering.complete(null);
      int last = 0;
      while (last >= 0) {
        last = socket.getInputStream().read();
      }
      return last;
    } catch (SocketException reset) {
      return -1; // A reset is an end as well.
    }
  }
}
