package io.redshiftrestore.endtoend.statement;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements that would take hours, and make no call that could be stopped. */
class RunawayStatementsTest {

  private static final String LETTERS =
      "(VALUES 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n') t(c)";

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));
  private final ExecutorService reader = Executors.newSingleThreadExecutor();

  @AfterEach
  void dismissReader() {
    reader.shutdownNow();
  }

  static Stream<String> runaways() {
    String many = String.join(", ", Collections.nCopies(14, "(VALUES 1, 2, 3, 4, 5, 6, 7, 8, 9)"));
    return Stream.of(
        "SELECT count(*) FROM " + many,
        "SELECT 1 FROM " + many + " HAVING count(*) < 0",
        "SELECT DISTINCT 1 FROM " + many,
        "SELECT 1 FROM " + many + " UNION SELECT 2",
        "SELECT sum(r) FROM (SELECT rank() OVER (ORDER BY 1) FROM " + many + ") w(r)",
        "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT 1 FROM t) SELECT count(*) FROM t",
        "SELECT count(*) FROM "
            + LETTERS
            + " WHERE repeat(c, 65000) LIKE repeat('%' || c, 30000) || '!'",
        "SELECT count(*) FROM "
            + LETTERS
            + " WHERE repeat(c, 65000) ~ '((.|..|...)*(a|.)*!){1,90}'");
  }

  private Future<SqlFailure> start(Statement statement, String sql, Thread[] runner)
      throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Future<SqlFailure> failure =
        reader.submit(
            () ->
                SqlFailure.of(
                    () -> {
                      ResultSet rows = statement.executeQuery(sql);
                      runner[0] = Thread.currentThread();
                      begun.countDown();
                      rows.next();
                    }));
    assertThat(begun.await(60, SECONDS)).isTrue();
    return failure;
  }

  private void assertEnds(Future<SqlFailure> failure) throws Exception {
    assertThat(failure.get(30, SECONDS).state()).isEqualTo("57014");
  }

  @ParameterizedTest
  @MethodSource("runaways")
  void a_runaway_ends_when_it_is_cancelled_and_leaves_the_statement_usable(String sql)
      throws Exception {
    try (Statement statement = database.statement()) {
      Future<SqlFailure> failure = start(statement, sql, new Thread[1]);
      statement.cancel();
      assertEnds(failure);
      assertThat(statement.executeQuery("SELECT 1").next()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("runaways")
  void a_runaway_ends_when_its_thread_is_interrupted(String sql) throws Exception {
    try (Statement statement = database.statement()) {
      Thread[] runner = new Thread[1];
      Future<SqlFailure> failure = start(statement, sql, runner);
      runner[0].interrupt();
      assertEnds(failure);
    }
  }

  @ParameterizedTest
  @MethodSource("runaways")
  void a_runaway_ends_when_the_connection_is_closed_which_others_may_use_until_then(String sql)
      throws Exception {
    Connection connection = database.connection();
    Future<SqlFailure> failure = start(connection.createStatement(), sql, new Thread[1]);
    try (Statement other = connection.createStatement()) {
      assertThat(other.executeQuery("SELECT 1").next()).isTrue();
    }
    assertThat(connection.getMetaData().getTables(null, null, "%", null).next()).isTrue();
    connection.close();
    // The reader may not have asked for a row yet, and then finds its result closed.
    assertThat(failure.get(30, SECONDS).state()).isIn("57014", "24000");
  }
}
