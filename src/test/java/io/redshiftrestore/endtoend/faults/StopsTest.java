package io.redshiftrestore.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {kind of query, page that is under way, way to stop}; what is asked never answers. */
class StopsTest {

  @AutoClose private final WireServer server = new WireServer();

  /** Time-outs have tests of their own, as each takes a second. */
  private static final Set<Stop> STOPS = EnumSet.complementOf(EnumSet.of(Stop.QUERY_TIMEOUT));

  static Stream<Arguments> moments() {
    return Stream.of(Query.values())
        .flatMap(
            query ->
                IntStream.rangeClosed(1, query.pages())
                    .boxed()
                    .flatMap(page -> STOPS.stream().map(stop -> Arguments.of(query, page, stop))));
  }

  @ParameterizedTest
  @MethodSource("moments")
  void a_statement_ends_that_is_stopped_while_a_call_is_under_way(Query query, int page, Stop stop)
      throws SQLException {
    CountDownLatch ended = new CountDownLatch(1);
    Thread reader = Thread.currentThread();
    try (Connection connection = DriverManager.getConnection(query.url(server, 1))) {
      Statement statement = connection.createStatement();
      server.spoil(
          query.calls(page), (socket, good) -> stopAndWait(stop, statement, reader, ended));
      SqlFailure failure =
          SqlFailure.of(
              () -> {
                ResultSet rows = statement.executeQuery(query.sql());
                while (rows.next()) {
                  assertThat(rows.getString(1)).isNotBlank();
                }
              });
      assertThat(failure.state()).matches(stop.states());
      assertThat(Thread.interrupted()).isEqualTo(stop == Stop.INTERRUPT);
      if (stop.leavesStatement()) {
        assertThat(statement.executeQuery("SELECT 1").next()).isTrue();
      }
    } finally {
      ended.countDown();
    }
  }

  /** Several calls may be under way at once; each stops the statement. */
  private static void stopAndWait(
      Stop stop, Statement statement, Thread reader, CountDownLatch ended) {
    try {
      if (ended.getCount() > 0) {
        stop.apply(statement, reader);
      }
      ended.await();
    } catch (SQLException closed) {
      // The statement has ended already.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
