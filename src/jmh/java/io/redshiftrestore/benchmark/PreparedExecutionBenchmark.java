package io.redshiftrestore.benchmark;

import static java.util.stream.Collectors.joining;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxClient;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.redshift.RedshiftClient;

/**
 * A look-up by key: by a statement that is prepared once, by the same text again, by a text with
 * another key each time, or by the SDK; and by more keys at once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 20, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PreparedExecutionBenchmark {

  private static final String QUERY =
      "SELECT * FROM table_restore_status WHERE table_restore_request_id = ?";
  private static final String KEY = "request-7";
  private static final String SAME_TEXT = QUERY.replace("?", "'" + KEY + "'");

  /** More texts than a connection keeps plans of. */
  private static final int OTHER_TEXTS = 10_000;

  private SandboxDatabase database;
  private PreparedStatement prepared;
  private PreparedStatement fourKeys;
  private PreparedStatement fortyKeys;
  private Statement statement;
  private int texts;
  private RedshiftClient client;

  @Setup
  public void open() throws SQLException {
    database = SandboxDatabase.with(SampleRows.rows(250));
    prepared = database.prepare(QUERY, KEY);
    fourKeys = database.prepare(queryOf(4));
    fortyKeys = database.prepare(queryOf(40));
    statement = database.statement();
    client = SandboxClient.of(database.sandbox());
  }

  private static String queryOf(int keys) {
    return QUERY.replace(
        "= ?",
        IntStream.range(0, keys)
            .mapToObj(i -> "'request-" + i + "'")
            .collect(joining(", ", "IN (", ")")));
  }

  @TearDown(Level.Iteration)
  public void forgetCalls() {
    database.forgetCalls();
  }

  @TearDown
  public void close() throws SQLException {
    client.close();
    database.close();
  }

  @Benchmark
  public void preparedOnce(Blackhole consumer) throws SQLException {
    Rows.consume(prepared, consumer);
  }

  @Benchmark
  public void sameText(Blackhole consumer) throws SQLException {
    Rows.consume(statement.executeQuery(SAME_TEXT), consumer);
  }

  @Benchmark
  public void otherText(Blackhole consumer) throws SQLException {
    texts = (texts + 1) % OTHER_TEXTS;
    Rows.consume(statement.executeQuery(QUERY.replace("?", "'request-0" + texts + "'")), consumer);
  }

  @Benchmark
  public void preparedFourKeys(Blackhole consumer) throws SQLException {
    Rows.consume(fourKeys, consumer);
  }

  @Benchmark
  public void preparedFortyKeys(Blackhole consumer) throws SQLException {
    Rows.consume(fortyKeys, consumer);
  }

  @Benchmark
  public void sdk(Blackhole consumer) {
    consumer.consume(
        client.describeTableRestoreStatus(request -> request.tableRestoreRequestId(KEY)));
  }
}
