package io.redshiftrestore.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

class RedshiftSandboxTest {

  private static final String DESCRIBE = "Action=DescribeTableRestoreStatus&Version=2012-12-01";

  @Test
  void every_field_arrives_as_it_was_given() {
    List<RestoreRequest> rows = SampleRows.awkwardRows(250);
    try (TestSandbox sandbox = TestSandbox.with(rows);
        RedshiftClient client = SandboxClient.of(sandbox)) {
      assertThat(SandboxClient.list(client)).containsExactlyInAnyOrderElementsOf(rows);
    }
  }

  @Test
  void the_endpoint_is_on_the_loopback_interface_only() {
    try (RedshiftSandbox sandbox = RedshiftSandbox.start((region, now) -> List.of())) {
      assertThat(sandbox.endpoint().getScheme()).isEqualTo("http");
      assertThat(sandbox.endpoint().getHost()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void a_taken_port_is_named() {
    WireHandler nobody = request -> WireResponse.foreign(200, "text/plain", "");
    try (RedshiftSandbox first = RedshiftSandbox.start(nobody, 0)) {
      int port = first.endpoint().getPort();
      assertThatThrownBy(() -> RedshiftSandbox.start(nobody, port).close())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("Cannot listen on 127.0.0.1:" + port);
    }
  }

  @Test
  void an_answer_names_its_request_in_the_header_and_in_the_body() throws Exception {
    try (TestSandbox sandbox = TestSandbox.with(List.of())) {
      HttpResponse<String> answer = new RawClient(sandbox.endpoint()).post(DESCRIBE);
      String id = answer.headers().firstValue("x-amzn-RequestId").orElseThrow();
      assertThat(answer.body()).contains("<RequestId>" + id + "</RequestId>");
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml");
      assertThat(sandbox.requests()).extracting(WireRequest::requestId).containsExactly(id);
    }
  }

  @Test
  void an_unsigned_request_lacks_its_authentication_token() throws Exception {
    try (TestSandbox sandbox = TestSandbox.with(List.of())) {
      HttpResponse<String> answer = new RawClient(sandbox.endpoint()).postUnsigned(DESCRIBE);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("<Code>MissingAuthenticationToken</Code>");
    }
  }

  @Test
  void a_signature_of_another_kind_is_incomplete() throws Exception {
    try (TestSandbox sandbox = TestSandbox.with(List.of())) {
      HttpResponse<String> answer =
          new RawClient(sandbox.endpoint()).postSigned("Basic Zm9v", DESCRIBE);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("<Code>IncompleteSignature</Code>");
    }
  }

  @Test
  void a_request_that_came_by_another_name_is_not_answered() throws Exception {
    try (TestSandbox sandbox = TestSandbox.with(SampleRows.rows(1));
        Socket socket = connected(sandbox)) {
      String request =
          "POST / HTTP/1.1\r\nHost: evil.example.com:%d\r\nAuthorization: %s\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(
                  sandbox.endpoint().getPort(),
                  RawClient.AUTHORIZATION,
                  DESCRIBE.length(),
                  DESCRIBE);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      BufferedReader answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 421");
      assertThat(sandbox.requests()).isEmpty();
    }
  }

  @Test
  void requests_that_come_in_halves_hold_up_no_other() throws Exception {
    try (TestSandbox sandbox = TestSandbox.with(SampleRows.rows(1))) {
      List<Socket> halves = new ArrayList<>();
      try {
        for (int i = 0; i < 40; i++) {
          Socket socket = connected(sandbox);
          halves.add(socket);
          String half = i % 2 == 0 ? "POST / HT" : "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nA";
          socket.getOutputStream().write(half.getBytes(US_ASCII));
        }
        assertThat(new RawClient(sandbox.endpoint()).post(DESCRIBE).statusCode()).isEqualTo(200);
      } finally {
        for (Socket socket : halves) {
          socket.close();
        }
      }
    }
  }

  private static Socket connected(TestSandbox sandbox) throws IOException {
    return new Socket(sandbox.endpoint().getHost(), sandbox.endpoint().getPort());
  }

  @Test
  void an_unknown_action_is_invalid() throws Exception {
    try (TestSandbox sandbox = TestSandbox.with(List.of())) {
      HttpResponse<String> answer =
          new RawClient(sandbox.endpoint()).post("Action=DeleteCluster&Version=2012-12-01");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("<Code>InvalidAction</Code>")
          .contains("Could not find operation DeleteCluster for version 2012-12-01");
    }
  }

  @Test
  void a_request_that_is_no_form_gets_an_answer_too() throws Exception {
    try (TestSandbox sandbox = TestSandbox.with(List.of())) {
      RawClient client = new RawClient(sandbox.endpoint());
      assertThat(client.post("").body()).contains("<Code>MissingAction</Code>");
      assertThat(client.post("Action=%zz").body()).contains("<Code>MalformedQueryString</Code>");
    }
  }

  @Test
  void a_handler_that_breaks_is_an_internal_failure() throws Exception {
    WireHandler broken =
        request -> {
          throw new IllegalStateException("out of order");
        };
    try (RedshiftSandbox sandbox = RedshiftSandbox.start(broken, 0)) {
      HttpResponse<String> answer = new RawClient(sandbox.endpoint()).post(DESCRIBE);
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body())
          .contains("<Type>Receiver</Type>", "<Code>InternalFailure</Code>", "out of order");
    }
  }

  @Test
  void forty_requests_at_once_are_all_answered() throws Exception {
    List<RestoreRequest> rows = SampleRows.rows(60);
    ExecutorService clients = Executors.newFixedThreadPool(40);
    try (TestSandbox sandbox = TestSandbox.with(rows);
        RedshiftClient client = SandboxClient.of(sandbox)) {
      sandbox.faults().hold();
      List<CompletableFuture<List<TableRestoreStatus>>> answers =
          Stream.generate(() -> CompletableFuture.supplyAsync(() -> page(client), clients))
              .limit(40)
              .toList();
      sandbox.recorder().await(8);
      sandbox.faults().release();
      for (CompletableFuture<List<TableRestoreStatus>> answer : answers) {
        assertThat(answer.get(20, SECONDS)).hasSize(60);
      }
      assertThat(sandbox.requests()).hasSize(40);
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void all_threads_are_daemons() {
    List<Thread> before = threads();
    try (RedshiftSandbox sandbox = RedshiftSandbox.start((region, now) -> List.of())) {
      assertThat(threads())
          .filteredOn(thread -> !before.contains(thread))
          .isNotEmpty()
          .allMatch(Thread::isDaemon);
      assertThat(sandbox.endpoint().getPort()).isPositive();
    }
  }

  @Test
  void closing_leaves_no_thread_even_while_a_request_waits() throws Exception {
    List<Thread> before = threads();
    TestSandbox sandbox = TestSandbox.with(SampleRows.rows(1));
    RawClient client = new RawClient(sandbox.endpoint());
    sandbox.faults().hold();
    CompletableFuture<HttpResponse<String>> answer = client.postLater(DESCRIBE);
    sandbox.recorder().await(1);
    List<Thread> during = threads();
    sandbox.close();
    sandbox.close();
    for (Thread thread : during) {
      if (!before.contains(thread) && isOfTheServer(thread)) {
        thread.join(5_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
    assertThatThrownBy(() -> answer.get(5, SECONDS)).isNotNull();
  }

  private static List<TableRestoreStatus> page(RedshiftClient client) {
    return client.describeTableRestoreStatus(request -> {}).tableRestoreStatusDetails();
  }

  /** The HTTP client has threads of its own, which come and go. */
  private static boolean isOfTheServer(Thread thread) {
    return !thread.getName().startsWith("HttpClient");
  }

  private static List<Thread> threads() {
    return List.copyOf(Thread.getAllStackTraces().keySet());
  }
}
