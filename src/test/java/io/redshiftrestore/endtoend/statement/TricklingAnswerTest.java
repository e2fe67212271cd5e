package io.redshiftrestore.endtoend.statement;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that has begun and gets on, but so slowly that nobody should have to wait for it. */
class TricklingAnswerTest {

  private static final String SELECT = "SELECT * FROM table_restore_status";
  private static final int BYTES = 4;
  private static final int SECONDS_FOR_A_BYTE = 3;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final HttpServer server;
  private final Connection connection;

  TricklingAnswerTest() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::trickle);
    server.start();
    connection =
        DriverManager.getConnection(
            "jdbc:redshift-restore:region=us-east-1;accessKeyId=AKID;secretAccessKey=hush;"
                + "maxAttempts=1;endpoint=http://127.0.0.1:"
                + server.getAddress().getPort());
  }

  private void trickle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, BYTES);
      for (int i = 0; i < BYTES; i++) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
        begun.countDown();
        if (over.await(SECONDS_FOR_A_BYTE, SECONDS)) {
          return;
        }
      }
      whole = true;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private volatile boolean whole;
  private Statement statement;
  private Future<SqlFailure> failure;

  @BeforeEach
  void read() throws Exception {
    statement = connection.createStatement();
    statement.setQueryTimeout(2);
    failure = threads.submit(() -> SqlFailure.of(() -> statement.executeQuery(SELECT).next()));
    begun.await();
    // So that the reader is in the middle of the body.
    assertThat(over.await(200, MILLISECONDS)).isFalse();
  }

  @AfterEach
  void stop() throws SQLException {
    over.countDown();
    connection.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void assertReturnsBeforeTheAnswerIsWhole(ThrowingCallable use) throws Throwable {
    use.call();
    assertThat(whole).isFalse();
  }

  @Test
  void a_cancel_is_heeded() throws Throwable {
    assertReturnsBeforeTheAnswerIsWhole(statement::cancel);
    assertThat(failure.get(30, SECONDS).state()).isEqualTo("57014");
  }

  @Test
  void a_time_out_is_heeded() throws Exception {
    assertThat(failure.get(30, SECONDS).state()).isEqualTo("HYT00");
  }

  @Test
  void a_statement_closes() throws Throwable {
    assertReturnsBeforeTheAnswerIsWhole(statement::close);
    assertThat(failure.get(30, SECONDS).state()).isNotEmpty();
  }

  @Test
  void a_connection_closes() throws Throwable {
    assertReturnsBeforeTheAnswerIsWhole(connection::close);
    assertThat(failure.get(30, SECONDS).state()).isNotEmpty();
  }
}
