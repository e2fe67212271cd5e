package io.redshiftrestore.endtoend.faults;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.DriverThreads;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads share many connections, and stop, close and fail in each other's way. */
@Timeout(value = 45, unit = MINUTES)
class ManyThreadsTest {

  private static final List<Query> QUERIES = Arrays.stream(Query.values()).limit(6).toList();
  private static final boolean WHOLE = Boolean.getBoolean("faults.whole");
  private static final int THREADS = 32;
  private static final int STATEMENTS = WHOLE ? 200 : 8;

  /** One request of so many goes wrong. */
  private static final int FAULTY = 10;

  /** Faults of each kind that show themselves at once. */
  private static final List<String> FAULTS =
      List.of(
          "closed without a byte",
          "reset in the body",
          "503 without a body",
          "502 of a gateway",
          "half of it",
          "another root",
          "HTML");

  /** What may come of a query that fails, is stopped, or finds its connection closed. */
  private static final Set<String> STATES =
      Set.of("08006", "58000", "57014", "08003", "24000", "55000");

  private final AtomicReferenceArray<Connection> connections = new AtomicReferenceArray<>(THREADS);
  private final AtomicInteger whole = new AtomicInteger();

  @Test
  void a_query_has_all_rows_or_an_error_and_nothing_is_left_in_the_end() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    ExecutorService stoppers = Executors.newFixedThreadPool(2);
    try (WireServer server = new WireServer()) {
      spoil(server);
      DriverThreads driver = DriverThreads.sinceNow();
      List<Callable<Void>> users = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        connections.set(i, connect(server));
        Random random = new Random(i);
        users.add(() -> use(random, server, stoppers));
      }
      List<Future<Void>> ends = threads.invokeAll(users, WHOLE ? 30 : 5, MINUTES);
      for (Future<Void> end : ends) {
        end.get();
      }
      threads.shutdown();
      stoppers.shutdown();
      for (int i = 0; i < THREADS; i++) {
        connections.get(i).close();
      }
      assertThat(threads.awaitTermination(1, MINUTES)).isTrue();
      assertThat(stoppers.awaitTermination(1, MINUTES)).isTrue();
      assertThat(whole.get()).isPositive();
      driver.assertEnd();
    }
  }

  private static void spoil(WireServer server) {
    List<Reply> replies =
        Fault.all().stream()
            .filter(fault -> FAULTS.contains(fault.name()))
            .map(Fault::reply)
            .toList();
    assertThat(replies).hasSameSizeAs(FAULTS);
    AtomicInteger requests = new AtomicInteger();
    server.spoil(
        call -> requests.incrementAndGet() % FAULTY == 0,
        (socket, good) -> replies.get(requests.get() % replies.size()).write(socket, good));
  }

  private static Connection connect(WireServer server) throws SQLException {
    return DriverManager.getConnection(Query.LISTING.url(server, 1));
  }

  private Void use(Random random, WireServer server, ExecutorService stoppers) throws SQLException {
    for (int i = 0; i < STATEMENTS; i++) {
      int place = random.nextInt(THREADS);
      int action = random.nextInt(10);
      if (action == 0) {
        connections.getAndSet(place, connect(server)).close();
      }
      try (Statement statement = connections.get(place).createStatement()) {
        if (action == 1) {
          Future<?> unused = stoppers.submit(() -> stop(statement));
        }
        read(statement, QUERIES.get(random.nextInt(QUERIES.size())), action == 2);
      } catch (SQLException e) {
        assertThat(STATES).as(e.getMessage()).contains(e.getSQLState());
      }
    }
    return null;
  }

  private static Void stop(Statement statement) throws SQLException {
    statement.cancel();
    return null;
  }

  private void read(Statement statement, Query query, boolean leaves) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(query.sql())) {
      while (result.next()) {
        rows.add(result.getString(1));
        if (leaves) {
          return;
        }
      }
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(query.rows());
    whole.incrementAndGet();
  }
}
